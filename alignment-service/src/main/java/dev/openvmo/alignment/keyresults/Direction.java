package dev.openvmo.alignment.keyresults;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way a key result goes from its baseline to its target. */
@Schema(name = "KeyResultDirection", description = "Whether the target is above the baseline or below it.")
enum Direction {
    RISING,
    FALLING;

    /** Whether one goes this way from this baseline to this target. */
    boolean leads(BigDecimal baseline, BigDecimal target) {
        return target.compareTo(baseline) == (this == RISING ? 1 : -1);
    }
}
