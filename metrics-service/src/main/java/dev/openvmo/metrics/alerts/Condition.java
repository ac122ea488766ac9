package dev.openvmo.metrics.alerts;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On which side of a threshold something is wrong; the threshold itself is right. */
@Schema(name = "AlertCondition", description = "On which side of the threshold it is breached.")
enum Condition {
    ABOVE,
    BELOW;

    boolean breached(BigDecimal value, BigDecimal threshold) {
        var side = value.compareTo(threshold);
        return this == ABOVE ? side > 0 : side < 0;
    }
}
