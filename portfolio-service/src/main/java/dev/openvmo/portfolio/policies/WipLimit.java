package dev.openvmo.portfolio.policies;

import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many initiatives stand in a state at once. */
@Schema(name = "WipLimit", description = "How many initiatives stand in a state at once.")
public record WipLimit(
        @NotNull
                @Schema(
                        description =
                                "The state; the funnel takes in every idea, and DONE everything that ends (SAFe): neither has a limit.")
                KanbanState state,
        @NotNull
                @Min(1)
                @Max(100_000)
                @Schema(
                        description =
                                "At most so many, of the portfolio whose policies say so and those below that have none of their own.",
                        examples = "5")
                Integer limit) {}
