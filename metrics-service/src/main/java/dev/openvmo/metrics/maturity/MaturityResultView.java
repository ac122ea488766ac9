package dev.openvmo.metrics.maturity;

import dev.openvmo.kit.derivation.Computed;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a round of self-assessment says. */
@Schema(name = "MaturityResult")
record MaturityResultView(
        @Schema(description = "The round.") UUID assessmentId,
        @Schema(description = "The portfolio.") UUID portfolioId,
        @Schema(description = "Of which day.", examples = "2026-11-20") LocalDate assessedOn,
        @Nullable @Schema(description = "The round before it, by the same model; absent where it is the first.")
                UUID previousId,
        @Nullable @Schema(description = "Of which day that was.", examples = "2026-05-20") LocalDate previousOn,
        @Schema(
                        description =
                                "Of the dimensions that have a target, the share in which it is reached, from 0 to 1; levels are an order, so"
                                        + " that no mean of them is taken. NO_TARGETS where none has.")
                Computed reached,
        @Schema(description = "By dimension, in the model's order.", maxItems = 30) List<Gap> dimensions) {}
