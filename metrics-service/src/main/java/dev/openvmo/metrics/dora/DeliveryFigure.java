package dev.openvmo.metrics.dora;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;

/**
 * One of DORA's five of a subject's last 90 days, beside the level from which it is healthy.
 *
 * @param name as in {@code metrics.delivery}
 * @param value null with a reason
 * @param health null where it cannot be judged: it is unknown, or has no level
 * @param good the level; null of rework, which has none
 * @param needless whether there is nothing to be known: what did not fail needs no recovery
 */
public record DeliveryFigure(
        String name,
        @Nullable BigDecimal value,
        String unit,
        long sampleSize,
        @Nullable String reason,
        @Nullable DeliveryHealth health,
        @Nullable BigDecimal good,
        boolean needless) {}
