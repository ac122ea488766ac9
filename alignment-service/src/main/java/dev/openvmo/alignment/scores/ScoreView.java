package dev.openvmo.alignment.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A score as callers see it: the number, what it is made of, and where to look further. */
@Schema(name = "AlignmentScore")
record ScoreView(
        @Schema(description = "The initiative it is of.") UUID initiativeId,
        @Schema(description = "The initiative's portfolio.") UUID portfolioId,
        @JsonInclude
                @Schema(
                        description = "From 0 to 100; null with a reason.",
                        nullable = true,
                        minimum = "0",
                        maximum = "100",
                        examples = "64.0")
                BigDecimal value,
        @Schema(description = "What the value counts.", examples = "points", maxLength = 20) String unit,
        @Nullable @Schema(description = "How sure it is.", minimum = "0", maximum = "1", examples = "0.9")
                BigDecimal confidence,
        @Nullable @Schema(description = "The strategy in force where the initiative lives.") UUID strategyId,
        @Schema(description = "All strategies in force that count, the nearest first.", maxItems = 1000)
                List<Strategy> strategies,
        @Nullable
                @Schema(
                        description =
                                "The criteria set it was made by; absent where contributions are all that counts.")
                UUID criteriaSetId,
        @Schema(description = "The version of the rules it was made by.", examples = "default-1", maxLength = 100)
                String criteriaSetVersion,
        @Schema(description = "What each criterion brings in, in the order of their keys.", maxItems = 20)
                List<Criterion> criteria,
        @Schema(
                        description = "Criteria that do not reach their minimum: it does not pass, whatever its value.",
                        maxItems = 20)
                List<@Size(max = 24) String> mustPassFailures,
        @Schema(description = "What each contribution brings in.", maxItems = 10000) List<Part> contributions,
        @Schema(description = "What changed last.", maxItems = 8) List<ScoreChange> why,
        @Nullable @Schema(description = "When it was computed.") Instant asOf,
        @Schema(description = "How many contributions, assessments and metrics count.", minimum = "0", examples = "1")
                long sampleSize,
        @Nullable
                @Schema(
                        description = "Where its formula and inputs are.",
                        maxLength = 2048,
                        examples = "/v1/alignment-derivations/01935a00-0000-7000-8000-000000000101")
                String derivation,
        @Nullable NoScore reason) {

    /** A strategy in force where the initiative lives or above. */
    @Schema(name = "AlignmentScoreStrategy")
    record Strategy(
            @Schema(description = "The strategy.") UUID strategyId,
            @Schema(description = "What it counts for.", minimum = "0", maximum = "1", examples = "0.8")
                    BigDecimal share) {}

    /** What one criterion brings in. */
    @Schema(name = "AlignmentScoreCriterion")
    record Criterion(
            @Schema(description = "Its key.", examples = "feasibility", maxLength = 24) String criterion,
            @Schema(description = "Its share of the whole.", minimum = "0", maximum = "1", examples = "0.4")
                    BigDecimal share,
            @Nullable @Schema(description = "The mean of the ratings; absent where nobody rates.", examples = "4")
                    BigDecimal consensus,
            @Schema(description = "How many have rated it.", minimum = "0", examples = "3") long assessors,
            @Nullable
                    @Schema(
                            description = "The rating among them that comes from a comparison in pairs.",
                            examples = "5")
                    BigDecimal compared,
            @Nullable @Schema(description = "What its metric said last; absent of any other.", examples = "3.1")
                    BigDecimal measured,
            @Nullable @Schema(description = "When that was measured.") Instant observedAt,
            @JsonInclude
                    @Schema(
                            description = "What it reaches; null where it is not assessed or measured.",
                            nullable = true,
                            minimum = "0",
                            maximum = "100",
                            examples = "75")
                    BigDecimal points,
            @Nullable @Schema(description = "Its share of the points.", minimum = "0", maximum = "100", examples = "30")
                    BigDecimal brings,
            @Nullable @Schema(description = "What it must reach, on its scale.", examples = "2") BigDecimal minimum,
            @Schema(description = "Whether it is known not to reach that.") boolean fails) {

        static Criterion of(CriteriaScore.Part part) {
            return new Criterion(
                    part.criterion(),
                    part.share(),
                    part.value(),
                    part.assessors(),
                    part.compared(),
                    part.measured(),
                    part.observedAt(),
                    part.points(),
                    part.brings(),
                    part.minimum(),
                    part.fails());
        }
    }

    /** What one contribution brings in. */
    @Schema(name = "AlignmentScoreContribution")
    record Part(
            @Schema(description = "The objective it serves.") UUID objectiveId,
            @Nullable
                    @Schema(
                            description = "Its name; absent if the caller may not read it.",
                            maxLength = 200,
                            examples = "Checkout conversion above 4 %")
                    String name,
            @Schema(
                            description = "How much of the objective it can bring about.",
                            minimum = "0",
                            maximum = "1",
                            examples = "0.8")
                    BigDecimal strength,
            @Schema(description = "How sure that is.", minimum = "0", maximum = "1", examples = "0.9")
                    BigDecimal confidence,
            @Schema(
                            description = "The objective's share of all that is wanted.",
                            minimum = "0",
                            maximum = "1",
                            examples = "0.8")
                    BigDecimal weight,
            @Schema(description = "What it brings in.", minimum = "0", maximum = "100", examples = "64.0")
                    BigDecimal points) {}

    static ScoreView of(ScoreEntity score, Map<UUID, String> names) {
        return new ScoreView(
                score.id,
                score.portfolioId,
                score.value,
                AlignmentScore.UNIT,
                score.confidence,
                score.strategyId,
                score.strategies(),
                score.criteriaSetId,
                score.criteriaSetVersion,
                score.criteria().stream().map(Criterion::of).toList(),
                List.of(score.failures),
                score.parts().stream()
                        .map(part -> new Part(
                                part.objectiveId(),
                                names.get(part.objectiveId()),
                                part.strength(),
                                part.confidence(),
                                part.weight(),
                                part.points()))
                        .toList(),
                ScoreChange.all(score.why),
                score.updatedAt,
                score.sampleSize,
                derivation(score),
                score.reason);
    }

    static ScoreView pending(UUID initiativeId, UUID portfolioId) {
        return new ScoreView(
                initiativeId,
                portfolioId,
                null,
                AlignmentScore.UNIT,
                null,
                null,
                List.of(),
                null,
                AlignmentScore.CRITERIA_SET_VERSION,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                0,
                null,
                NoScore.PENDING);
    }

    /** As of the moment the score was computed, so that the link goes on giving just these inputs. */
    private static String derivation(ScoreEntity score) {
        return "/v1/alignment-derivations/%s?asOf=%s".formatted(score.id, score.updatedAt);
    }
}
