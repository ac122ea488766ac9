package dev.openvmo.metrics.alerts;

import java.math.BigDecimal;
import java.time.Instant;

/** So many in a row beyond a threshold. */
final class Run implements Breach {
    private final Condition condition;
    private final BigDecimal threshold;
    private final int enough;
    private int beyond;

    Run(Condition condition, BigDecimal threshold, int enough) {
        this.condition = condition;
        this.threshold = threshold;
        this.enough = enough;
    }

    @Override
    public boolean next(Instant at, BigDecimal value) {
        beyond = condition.breached(value, threshold) ? beyond + 1 : 0;
        return beyond >= enough;
    }
}
