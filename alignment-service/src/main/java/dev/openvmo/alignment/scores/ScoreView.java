package dev.openvmo.alignment.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A score as callers see it: the number, what it is made of, and where to look further. */
@Schema(name = "AlignmentScore")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoreView(
        UUID initiativeId,
        UUID portfolioId,
        @JsonInclude(JsonInclude.Include.ALWAYS)
                @Schema(description = "0 to 100; null with a reason", nullable = true, examples = "64.0")
                BigDecimal value,
        @Schema(examples = "points") String unit,
        @Schema(description = "0 to 1", examples = "0.9") BigDecimal confidence,
        @Schema(description = "the strategy in force where the initiative lives") UUID strategyId,
        @Schema(examples = "default-1") String criteriaSetVersion,
        List<Part> contributions,
        @Schema(description = "what changed last") List<String> why,
        Instant asOf,
        @Schema(description = "contributions that count", examples = "1") long sampleSize,
        @Schema(examples = "/v1/alignment-derivations/01935a00-0000-7000-8000-000000000101") String derivation,
        @Schema(description = "why there is no value") NoScore reason) {

    /** What one contribution brings in. */
    @Schema(name = "AlignmentScoreContribution")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            UUID objectiveId,
            @Schema(description = "absent if the caller may not read the objective") String name,
            @Schema(examples = "0.8") BigDecimal strength,
            @Schema(examples = "0.9") BigDecimal confidence,
            @Schema(description = "the objective's share of the strategy", examples = "0.8") BigDecimal weight,
            @Schema(examples = "64.0") BigDecimal points) {}

    static ScoreView of(ScoreEntity score, Map<UUID, String> names) {
        return new ScoreView(
                score.id,
                score.portfolioId,
                score.value,
                AlignmentScore.UNIT,
                score.confidence,
                score.strategyId,
                AlignmentScore.CRITERIA_SET_VERSION,
                score.parts().stream()
                        .map(part -> new Part(
                                part.objectiveId(),
                                names.get(part.objectiveId()),
                                part.strength(),
                                part.confidence(),
                                part.weight(),
                                part.points()))
                        .toList(),
                List.of(score.why),
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
                AlignmentScore.CRITERIA_SET_VERSION,
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
