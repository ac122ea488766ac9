package dev.openvmo.alignment.insights;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.alignment.scores.NoScore;
import dev.openvmo.alignment.spend.NoSpend;
import dev.openvmo.kit.json.Money;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a portfolio, with all below it, does what the strategies in force want. */
@Schema(name = "AlignmentInsight")
record InsightView(
        @Schema(description = "The portfolio, with all below it.") UUID portfolioId,
        @Schema(description = "How many initiatives are not done.", minimum = "0", examples = "40") long initiatives,
        Orphans orphans,
        @Schema(
                        description =
                                "Objectives of strategies in force that no initiative here serves, the weightiest first.",
                        maxItems = 1000)
                List<Objective> unservedObjectives,
        Spend spend,
        Drift drift) {

    /** Initiatives that serve no objective. */
    @Schema(name = "Orphans", description = "Initiatives that serve no objective of a strategy in force.")
    record Orphans(
            @Schema(description = "How many there are.", minimum = "0", examples = "3") long count,
            @Schema(description = "The first hundred by title.", maxItems = 100) List<Orphan> initiatives) {}

    /** An initiative without an objective. */
    @Schema(name = "Orphan")
    record Orphan(
            @Schema(description = "Which initiative.") UUID initiativeId,
            @Schema(description = "Its title.", maxLength = 200, examples = "One-page checkout") String title,
            NoScore reason) {}

    /** An objective of a strategy in force. */
    @Schema(name = "InsightObjective")
    record Objective(
            @Schema(description = "Which objective.") UUID objectiveId,
            @Schema(description = "Its name.", maxLength = 200, examples = "Checkout conversion above 4 %") String name,
            @Schema(description = "The strategy it belongs to.") UUID strategyId,
            @Schema(description = "Its share of that strategy.", minimum = "0", maximum = "1", examples = "0.8")
                    BigDecimal weight,
            @Schema(description = "How many initiatives here serve it.", minimum = "0", examples = "4")
                    long initiatives) {}

    /** What is spent against what is wanted. */
    @Schema(name = "SpendAgainstWeight", description = "What is spent against what is wanted.")
    record Spend(
            @Nullable @Schema(description = "What was booked, by the rates of today; absent where nothing was.")
                    Money booked,
            @Nullable @Schema(description = "What is committed, by the rates of today; absent where nothing is.")
                    Money committed,
            @JsonInclude
                    @Schema(
                            description = "How much of what was booked went into initiatives that serve an objective.",
                            nullable = true,
                            minimum = "0",
                            maximum = "1")
                    BigDecimal alignedShare,
            @JsonInclude
                    @Schema(
                            description =
                                    "How much of what is committed is committed to initiatives that serve an objective.",
                            nullable = true,
                            minimum = "0",
                            maximum = "1")
                    BigDecimal alignedCommittedShare,
            @JsonInclude @Schema(description = "By objective, the weightiest first.", maxItems = 1000)
                    List<Share> objectives,
            @Nullable @Schema(description = "Why there is no share of what was booked.") NoSpend reason) {}

    /** What an objective gets against what it weighs. */
    @Schema(name = "SpendShare")
    record Share(
            @Schema(description = "Which objective.") UUID objectiveId,
            @Schema(description = "Its share of its strategy.", minimum = "0", maximum = "1", examples = "0.8")
                    BigDecimal weight,
            @JsonInclude
                    @Schema(
                            description =
                                    "Its share of what was booked: of each initiative in proportion to how strongly that serves it.",
                            nullable = true,
                            minimum = "0",
                            maximum = "1")
                    BigDecimal spendShare,
            @JsonInclude
                    @Schema(
                            description = "Its share of what is committed, likewise.",
                            nullable = true,
                            minimum = "0",
                            maximum = "1")
                    BigDecimal committedShare) {}

    /** Alignment over time. */
    @Schema(name = "AlignmentDrift", description = "Alignment over time.")
    record Drift(
            @Nullable
                    @Schema(
                            description = "The last mean less the first one; absent until there are two.",
                            minimum = "-100",
                            maximum = "100",
                            examples = "-3.2")
                    BigDecimal change,
            @Schema(description = "The beginning of each of the last twelve months (UTC), and now.", maxItems = 13)
                    List<Point> points) {}

    /** Alignment at one moment. */
    @Schema(name = "AlignmentDriftPoint")
    record Point(
            @Schema(description = "When.") Instant at,
            @JsonInclude
                    @Schema(
                            description = "The mean of all values there were; null where there were none.",
                            nullable = true,
                            minimum = "0",
                            maximum = "100",
                            examples = "41.5")
                    BigDecimal mean,
            @Schema(description = "How many initiatives had a value.", minimum = "0", examples = "37") long scored,
            @Schema(description = "How many had none.", minimum = "0", examples = "3") long unscored) {}
}
