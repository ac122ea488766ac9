package dev.openvmo.alignment.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.event.Aggregate;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A score as published: at most 1 KB, for there may be many. What it is made of is in its derivation. */
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
        @Nullable UUID criteriaSetId,
        String criteriaSetVersion,
        int sampleSize,
        List<String> mustPassFailures,
        List<String> why,
        Instant asOf) {
    static final Aggregate AGGREGATE = new Aggregate("alignment", "score");

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
                score.criteriaSetId,
                score.criteriaSetVersion,
                score.sampleSize,
                List.of(score.failures),
                List.of(score.why),
                score.updatedAt);
    }
}
