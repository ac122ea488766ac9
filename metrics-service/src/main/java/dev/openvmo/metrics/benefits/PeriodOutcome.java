package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a period was to bring and what it has brought, in the metric's unit; of a disbenefit, what it has cost. Pure.
 *
 * @param end the moment after its last day
 * @param over whether its last day is past, so that all of it may have been measured
 * @param actual null where nothing was measured
 * @param first when the first measurement was made; null where there is none
 * @param samples how many measurements there are
 */
public record PeriodOutcome(
        FiscalPeriod period,
        BigDecimal low,
        BigDecimal likely,
        BigDecimal high,
        Instant end,
        boolean over,
        BigDecimal actual,
        Instant first,
        long samples) {

    /** Whether what was forecast can be compared with what came. */
    public boolean counts() {
        return over && actual != null;
    }
}
