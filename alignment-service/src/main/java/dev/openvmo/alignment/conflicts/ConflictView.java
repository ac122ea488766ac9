package dev.openvmo.alignment.conflicts;

import dev.openvmo.kit.derivation.Computed;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Objectives of a strategy that compete with each other, or with those of another strategy in force. */
@Schema(name = "StrategyConflicts")
record ConflictView(
        @Schema(description = "The strategy.") UUID strategyId,
        @Schema(description = "What competes; a thousand at most.", maxItems = 1000) List<Conflict> conflicts) {

    /** Two key results that pull the same metric of the same subject in opposite directions. */
    @Schema(name = "StrategyConflict")
    record Conflict(
            @Schema(description = "What both move.", examples = "checkout.conversion", maxLength = 200) String metric,
            Side one,
            Side other) {}

    /** One who pulls. */
    @Schema(name = "StrategyConflictSide", description = "An objective and the key result by which it competes.")
    record Side(
            @Schema(description = "Its strategy.") UUID strategyId,
            @Schema(description = "The objective.") UUID objectiveId,
            @Schema(description = "What it is called.", examples = "Checkout conversion above 4 %", maxLength = 200)
                    String objective,
            @Schema(description = "The key result.") UUID keyResultId,
            @Schema(description = "Where it pulls: RISING or FALLING.", examples = "RISING", maxLength = 10)
                    String direction,
            @Schema(description = "What was booked for the initiatives that serve the objective.") Computed spend,
            @Schema(description = "What is committed to the initiatives that serve the objective.")
                    Computed committed) {}
}
