package dev.openvmo.alignment.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.event.Aggregate;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A score's whole public state, as published. Objectives are named by id: their names are theirs to publish. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoreState(
        UUID id,
        UUID initiativeId,
        UUID portfolioId,
        @Nullable UUID strategyId,
        @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal value,
        String unit,
        @Nullable BigDecimal confidence,
        @Nullable NoScore reason,
        String criteriaSetVersion,
        int sampleSize,
        List<Contribution> contributions,
        List<String> why,
        Instant asOf) {
    static final Aggregate AGGREGATE = new Aggregate("alignment", "score");

    record Contribution(
            UUID objectiveId, BigDecimal strength, BigDecimal confidence, BigDecimal weight, BigDecimal points) {}

    static ScoreState of(ScoreEntity score) {
        return new ScoreState(
                score.id,
                score.id,
                score.portfolioId,
                score.strategyId,
                score.value,
                AlignmentScore.UNIT,
                score.confidence,
                score.reason,
                AlignmentScore.CRITERIA_SET_VERSION,
                score.sampleSize,
                score.parts().stream()
                        .map(part -> new Contribution(
                                part.objectiveId(), part.strength(), part.confidence(), part.weight(), part.points()))
                        .toList(),
                List.of(score.why),
                score.updatedAt);
    }
}
