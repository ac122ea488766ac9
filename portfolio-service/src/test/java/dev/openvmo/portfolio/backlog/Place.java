package dev.openvmo.portfolio.backlog;

import java.util.Comparator;
import java.util.UUID;

/** What decides an initiative's place: score, then alignment, both descending with "none" last, then id. Pure. */
record Place(Double score, Double alignment, UUID initiativeId) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparingDouble(Place::orderScore)
            .thenComparingDouble(Place::orderAlignment)
            .thenComparing(Place::unsigned);

    /** Ascending; infinite for none. */
    double orderScore() {
        return ascending(score);
    }

    double orderAlignment() {
        return ascending(alignment);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    private static double ascending(Double value) {
        return value == null ? Double.POSITIVE_INFINITY : 0.0 - value;
    }

    /** PostgreSQL orders uuids by their bytes, Java by signed halves; the lower-case text has the bytes' order. */
    private String unsigned() {
        return initiativeId.toString();
    }
}
