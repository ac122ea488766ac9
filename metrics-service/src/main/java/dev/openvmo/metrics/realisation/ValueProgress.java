package dev.openvmo.metrics.realisation;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Does what came keep up with what was forecast? The shares are those of a target's health. */
@Schema(
        description =
                "Whether what came keeps up with what was forecast: ON_TRACK from a ratio of 1, AT_RISK from 0.7, BEHIND below.")
public enum ValueProgress {
    ON_TRACK,
    AT_RISK,
    BEHIND;

    private static final BigDecimal SHARE = new BigDecimal("0.7");

    /** Null without a ratio. */
    static ValueProgress of(BigDecimal ratio) {
        if (ratio == null) {
            return null;
        }
        return ratio.compareTo(BigDecimal.ONE) >= 0 ? ON_TRACK : ratio.compareTo(SHARE) >= 0 ? AT_RISK : BEHIND;
    }
}
