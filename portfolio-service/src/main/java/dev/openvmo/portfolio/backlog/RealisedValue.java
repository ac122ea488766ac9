package dev.openvmo.portfolio.backlog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What the backlog takes from {@code metrics.value}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RealisedValue(
        UUID initiativeId,
        BigDecimal value,
        String unit,
        String reason,
        Long sampleSize,
        Instant asOf,
        long stateVersion) {

    RealisedValue at(UUID id, long version) {
        return new RealisedValue(id, value, unit, reason, sampleSize, asOf, version);
    }

    static RealisedValue gone(UUID id, long version) {
        return new RealisedValue(id, null, null, null, null, null, version);
    }
}
