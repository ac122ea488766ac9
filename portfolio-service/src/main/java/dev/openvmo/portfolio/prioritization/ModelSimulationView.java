package dev.openvmo.portfolio.prioritization;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What ranking by another model would change. */
@Schema(name = "PrioritizationSimulation")
record ModelSimulationView(
        @Schema(description = "The model.") UUID modelId,
        @Schema(description = "How many initiatives it would rank, of those the caller may read.", minimum = "0")
                long initiatives,
        @Schema(description = "How many of them would have another rank in their portfolio's backlog.", minimum = "0")
                long changed,
        @Schema(description = "What moves, the widest moves first; a thousand at most.", maxItems = 1000)
                List<Change> changes) {

    /** How one initiative would move. */
    @Schema(name = "PrioritizationChange")
    record Change(
            @Schema(description = "The initiative.") UUID initiativeId,
            @Schema(description = "In whose backlog it stands.") UUID portfolioId,
            @Schema(description = "Its rank now.", minimum = "1") long rankBefore,
            @Schema(description = "Its rank then.", minimum = "1") long rankAfter,
            @JsonInclude @Nullable @Schema(description = "Its score now; null without one.", nullable = true)
                    BigDecimal scoreBefore,
            @JsonInclude @Nullable @Schema(description = "Its score then; null without one.", nullable = true)
                    BigDecimal scoreAfter) {}
}
