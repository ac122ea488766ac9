package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.ids.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/** One measurement of one imported initiative, under its natural key. */
record MeasuredRow(
        UUID id,
        UUID initiativeId,
        int row,
        String externalId,
        String metric,
        Instant observedAt,
        BigDecimal value,
        String unit) {
    static final Aggregate AGGREGATE = new Aggregate("portfolio", "measured-row");
    private static final UUID NAMESPACE = UUID.fromString("6f2b1a0e-5d1c-5f4e-9b7a-3c8d2e9f4a10");

    /** UUIDv5 of source, external id and metric: the same measurement of the same row is the same aggregate. */
    static UUID id(String source, String externalId, String metric) {
        return Ids.ofName(NAMESPACE, source + "\n" + externalId + "\n" + metric);
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether it says the same as what is known. */
    boolean says(MeasuredRow known) {
        return value == null
                ? known.value == null
                : known.value != null
                        && value.compareTo(known.value) == 0
                        && observedAt.equals(known.observedAt)
                        && known.initiativeId.equals(initiativeId)
                        && Objects.equals(unit, known.unit);
    }
}
