package dev.openvmo.alignment.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value a score had, for how long, and what had changed when it got it. */
@Schema(name = "AlignmentScorePeriod")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScorePeriodView(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true, examples = "64.0") BigDecimal value,
        @Schema(examples = "points") String unit,
        @Schema(examples = "0.9") BigDecimal confidence,
        NoScore reason,
        UUID strategyId,
        @Schema(examples = "1") int sampleSize,
        @Schema(
                        description = "INITIATIVE, PORTFOLIO, STRATEGY, CONTRIBUTION, OBJECTIVE_WEIGHT",
                        examples = "OBJECTIVE_WEIGHT")
                List<String> why,
        Instant from,
        @Schema(description = "absent while it holds") Instant to) {

    static ScorePeriodView of(ScorePeriodEntity period) {
        return new ScorePeriodView(
                period.value,
                AlignmentScore.UNIT,
                period.confidence,
                period.reason,
                period.strategyId,
                period.sampleSize,
                List.of(period.why),
                period.from,
                period.to);
    }
}
