package dev.openvmo.alignment.conflicts;

import dev.openvmo.kit.derivation.Computed;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Objectives of a strategy that compete with each other, or with those of another strategy in force. */
@Schema(name = "StrategyConflicts")
record ConflictView(
        @Schema(description = "The strategy.") UUID strategyId,
        @Schema(description = "What competes; a thousand at most.", maxItems = 1000) List<Conflict> conflicts,
        @Schema(
                        description =
                                "Skills of which initiatives that serve several objectives ask for more than people can do; a thousand at most.",
                        maxItems = 1000)
                List<Shortage> shortages) {

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

    /** A skill for which objectives compete. */
    @Schema(name = "StrategyShortage", description = "A skill of which several objectives ask for more than there is.")
    record Shortage(
            @Schema(description = "The portfolio whose people they are.") UUID portfolioId,
            @Schema(description = "The skill's key.", maxLength = 64, examples = "java") String skill,
            @Schema(description = "The first quarter.", maxLength = 7, examples = "2027-Q1") String from,
            @Schema(description = "The last quarter.", maxLength = 7, examples = "2027-Q3") String to,
            @Schema(description = "Days that are missing in the worst of them.", minimum = "0", examples = "60")
                    BigDecimal missing,
            @Schema(description = "Who asks for it, two or more.", maxItems = 1000) List<Claim> objectives) {}

    /** One who asks for a skill that is short. */
    @Schema(name = "StrategyShortageClaim", description = "An objective whose initiatives ask for a skill.")
    record Claim(
            @Schema(description = "Its strategy.") UUID strategyId,
            @Schema(description = "The objective.") UUID objectiveId,
            @Schema(description = "What it is called.", examples = "Checkout conversion above 4 %", maxLength = 200)
                    String objective,
            @Schema(
                            description = "How many initiatives that serve it ask for the skill then.",
                            minimum = "1",
                            examples = "3")
                    long initiatives) {}
}
