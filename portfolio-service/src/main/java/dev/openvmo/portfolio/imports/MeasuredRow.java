package dev.openvmo.portfolio.imports;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.ids.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

/**
 * One measurement of one imported initiative, under its natural key: source, external id, metric and day.
 *
 * @param observedAt the start of that day in the portfolio's zone
 */
record MeasuredRow(
        UUID id,
        UUID initiativeId,
        int row,
        String externalId,
        String metric,
        LocalDate observedOn,
        Instant observedAt,
        BigDecimal value,
        String unit) {
    static final Aggregate AGGREGATE = new Aggregate("portfolio", "measured-row");
    private static final UUID NAMESPACE = UUID.fromString("6f2b1a0e-5d1c-5f4e-9b7a-3c8d2e9f4a10");

    static MeasuredRow of(
            String source,
            String externalId,
            String metric,
            LocalDate day,
            ZoneId zone,
            UUID initiativeId,
            int row,
            BigDecimal value,
            String unit) {
        return new MeasuredRow(
                id(source, externalId, metric, day),
                initiativeId,
                row,
                externalId,
                metric,
                day,
                day.atStartOfDay(zone).toInstant(),
                value,
                unit);
    }

    /** UUIDv5 of source, external id, metric and day: the same measurement of the same row is the same aggregate. */
    static UUID id(String source, String externalId, String metric, LocalDate day) {
        return Ids.ofName(NAMESPACE, String.join("\n", source, externalId, metric, day.toString()));
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
