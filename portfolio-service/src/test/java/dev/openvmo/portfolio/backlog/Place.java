package dev.openvmo.portfolio.backlog;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.UUID;

/** What decides an initiative's place: score, then alignment, both descending with "none" last, then id. Pure. */
record Place(BigDecimal score, BigDecimal alignment, UUID initiativeId) implements Comparable<Place> {
    private static final Comparator<BigDecimal> DESCENDING = Comparator.nullsLast(Comparator.reverseOrder());
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::score, DESCENDING)
            .thenComparing(Place::alignment, DESCENDING)
            .thenComparing(Place::unsigned);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** PostgreSQL orders uuids by their bytes, Java by signed halves; the lower-case text has the bytes' order. */
    private String unsigned() {
        return initiativeId.toString();
    }
}
