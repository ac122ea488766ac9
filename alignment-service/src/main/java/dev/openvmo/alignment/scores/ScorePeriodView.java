package dev.openvmo.alignment.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value a score had, for how long, and what had changed when it got it. */
@Schema(name = "AlignmentScorePeriod")
record ScorePeriodView(
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
        @Nullable NoScore reason,
        @Nullable @Schema(description = "The strategy that was in force.") UUID strategyId,
        @Schema(description = "How many contributions counted.", minimum = "0", examples = "1") int sampleSize,
        @Schema(description = "What had changed when it began.", maxItems = 8) List<ScoreChange> why,
        @Schema(description = "When it began.") Instant from,
        @Nullable @Schema(description = "When it ended; absent while it holds.") Instant to) {

    static ScorePeriodView of(ScorePeriodEntity period) {
        return new ScorePeriodView(
                period.value,
                AlignmentScore.UNIT,
                period.confidence,
                period.reason,
                period.strategyId,
                period.sampleSize,
                ScoreChange.all(period.why),
                period.from,
                period.to);
    }
}
