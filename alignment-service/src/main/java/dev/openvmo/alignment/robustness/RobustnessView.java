package dev.openvmo.alignment.robustness;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure the order of initiatives by alignment is. */
@Schema(name = "Robustness")
record RobustnessView(
        @Schema(description = "The portfolio, with all below it.") UUID portfolioId,
        @Nullable
                @Schema(
                        description =
                                "The strategy by whose weights is ranked: the one that governs most of these initiatives. Absent where nothing is scored.")
                UUID strategyId,
        @Nullable
                @Schema(
                        description =
                                "The criteria set by whose shares is ranked: the one that scores most of these initiatives. Absent where contributions are all that counts.")
                UUID criteriaSetId,
        @Schema(
                        description = "How the draws are made.",
                        maxLength = 1000,
                        examples = "weights ~ Dirichlet(concentration × weight)")
                String model,
        @Schema(description = "How many draws.", minimum = "100", maximum = "10000", examples = "2000") int samples,
        @Schema(description = "Where the draws began.", minimum = "-999999999", maximum = "999999999", examples = "1")
                int seed,
        @Schema(
                        description = "How sure the weights were taken to be.",
                        minimum = "1",
                        maximum = "1000000",
                        examples = "50")
                int concentration,
        @Schema(
                        description = "No probability here has a larger standard error: 1 / (2 √samples).",
                        minimum = "0",
                        maximum = "0.05",
                        examples = "0.011180340")
                BigDecimal standardErrorAtMost,
        @Schema(
                        description = "How many initiatives were ranked, 500 at most.",
                        minimum = "0",
                        maximum = "500",
                        examples = "40")
                int ranked,
        @Schema(
                        description =
                                "How many scored ones were left out: behind the first 500, or under another strategy or criteria set.",
                        minimum = "0",
                        examples = "0")
                long leftOut,
        @Schema(description = "The first of them, in today's order.", maxItems = 100) List<Standing> initiatives) {

    /** One initiative in the order. */
    @Schema(name = "RobustnessStanding")
    record Standing(
            @Schema(description = "Which initiative.") UUID initiativeId,
            @Schema(description = "Its title.", maxLength = 200, examples = "One-page checkout") String title,
            @Schema(description = "Its rank today.", minimum = "1", maximum = "500", examples = "1") int rank,
            @Schema(description = "Its alignment today.", minimum = "0", maximum = "100", examples = "64.0")
                    BigDecimal value,
            @Schema(
                            description = "The mean of its ranks in all draws.",
                            minimum = "1",
                            maximum = "500",
                            examples = "1.4")
                    BigDecimal expectedRank,
            @Schema(description = "Each rank it held in any draw.", maxItems = 500) List<RankProbability> ranks,
            @Schema(description = "How likely it stays above each further initiative shown.", maxItems = 99)
                    List<Pair> above,
            @Nullable
                    @Schema(
                            description =
                                    "The smallest change of one weight that puts the next one level with it. Absent for the last, and where no single weight can.")
                    Flip flip) {}

    /** How likely a rank is. */
    @Schema(name = "RankProbability")
    record RankProbability(
            @Schema(description = "The rank.", minimum = "1", maximum = "500", examples = "1") int rank,
            @Schema(description = "How likely.", minimum = "0", maximum = "1", examples = "0.82")
                    BigDecimal probability) {}

    /** How likely one stays above another. */
    @Schema(name = "StaysAbove")
    record Pair(
            @Schema(description = "The other initiative.") UUID initiativeId,
            @Schema(description = "How likely.", minimum = "0", maximum = "1", examples = "0.82")
                    BigDecimal probability,
            @Schema(
                            description = "The standard error of that.",
                            minimum = "0",
                            maximum = "0.05",
                            examples = "0.008590693")
                    BigDecimal standardError) {}

    /** What would turn the order of two neighbours. */
    @Schema(name = "WeightFlip")
    record Flip(
            @Nullable @Schema(description = "The objective whose weight it is.") UUID objectiveId,
            @Nullable
                    @Schema(
                            description = "Its name; absent if the caller may not read it.",
                            maxLength = 200,
                            examples = "Checkout conversion above 4 %")
                    String name,
            @Nullable
                    @Schema(description = "The criterion whose share it is.", maxLength = 24, examples = "feasibility")
                    String criterion,
            @Schema(description = "Its share of the whole.", minimum = "0", maximum = "1", examples = "0.8")
                    BigDecimal from,
            @Schema(
                            description = "The share at which both are level; beyond it they change places.",
                            minimum = "0",
                            maximum = "1",
                            examples = "0.625")
                    BigDecimal to) {}
}
