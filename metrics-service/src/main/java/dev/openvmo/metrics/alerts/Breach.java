package dev.openvmo.metrics.alerts;

import java.math.BigDecimal;
import java.time.Instant;

/** Looks at a series measurement by measurement, in the order of time, and remembers no more than it needs. */
interface Breach {
    /** Whether the rule is breached now that this was measured. */
    boolean next(Instant at, BigDecimal value);
}
