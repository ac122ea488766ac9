package dev.openvmo.metrics.targets;

import dev.openvmo.kit.derivation.Computed;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a target stands. */
@Schema(name = "TargetAttainment")
record AttainmentView(
        @Schema(description = "The target.") UUID targetId,
        @Nullable @Schema(description = "What was measured last; absent where nothing was.", examples = "2.8")
                BigDecimal value,
        @Nullable @Schema(description = "When.") Instant observedAt,
        @Schema(description = "The share of the way from baseline to target that is gone.") Computed attainment,
        @Nullable @Schema(description = "The share of the time that is gone; absent without a value.", examples = "0.5")
                BigDecimal expected,
        @Nullable Attainment.Health health) {

    static AttainmentView of(UUID targetId, Attainment found, BigDecimal value, Instant observedAt, long samples) {
        return new AttainmentView(
                targetId,
                value,
                observedAt,
                new Computed(found.gone(), null, observedAt, samples, null, null),
                found.due(),
                found.health());
    }

    static AttainmentView unmeasured(UUID targetId) {
        return new AttainmentView(targetId, null, null, Computed.unknown("NOT_MEASURED"), null, null);
    }
}
