package dev.openvmo.metrics.forecasts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.http.Timestamped;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was forecast, from what and how. It never changes. */
@Schema(name = "Forecast")
record ForecastView(
        UUID id,
        @Nullable @Schema(description = "Where it belongs; absent of what belongs to the whole organisation.")
                UUID portfolioId,
        @Nullable SubjectType subjectType,
        @Nullable UUID subjectId,
        boolean descendants,
        @Nullable String team,
        Sampling interval,
        @Nullable @Schema(description = "Since when the samples are.") Instant from,
        @Nullable @Schema(description = "Until when the samples are.") Instant to,
        @Schema(
                        description = "How much was finished in each interval, the oldest first.",
                        maxItems = 5000,
                        examples = "[1,3,5,3,7,8,0,5,3,1,8,2]")
                List<Long> samples,
        @Nullable Integer items,
        @Nullable LocalDate until,
        LocalDate start,
        @Nullable
                @Schema(
                        description = "How many whole intervals there are from start to until.",
                        minimum = "1",
                        maximum = "5000",
                        examples = "30")
                Long intervals,
        @Nullable @Schema(description = "How it was made; absent where nothing can be forecast.") Method method,
        @Nullable @Schema(description = "How often it was played.", examples = "10000", minimum = "1") Long trials,
        @Schema(description = "What it can be made again with.", examples = "42") Long seed,
        @Schema(description = "As likely before as after, or as likely more as less.") Certain p50,
        @Schema(description = "So or better in 85 of 100 cases.") Certain p85,
        @Schema(description = "So or better in 95 of 100 cases.") Certain p95,
        @Nullable
                @Schema(
                        description = "Why nothing can be forecast.",
                        pattern = "^[A-Z_]+$",
                        maxLength = 60,
                        examples = "NOTHING_FINISHED")
                String reason,
        @Schema(description = "Who asked.", maxLength = 200, examples = "key:6d20df90-af08-3b13-983c-3afeda2f5c9c")
                String createdBy,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Timestamped {

    /** What comes with some certainty. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ForecastPercentile", description = "What comes with some certainty.")
    record Certain(
            @JsonInclude
                    @Schema(
                            description = "So many intervals until it is done, or so many items; null with a reason.",
                            nullable = true,
                            examples = "28")
                    Long value,
            @Schema(description = "DAY, WEEK or items.", maxLength = 10, examples = "WEEK") String unit,
            @Nullable @Schema(description = "The day on which these intervals are over.", examples = "2027-06-14")
                    LocalDate date,
            @Nullable
                    @Schema(
                            description =
                                    "The lower bound of the error: the value lies between both with 95 % confidence. Absent where it is exact.",
                            examples = "27")
                    Long lower,
            @Nullable
                    @Schema(
                            description =
                                    "The upper bound; absent where it is exact, or further ahead than 5,000 intervals.",
                            examples = "28")
                    Long upper,
            @Nullable @Schema(description = "Why there is none.", pattern = "^[A-Z_]+$", maxLength = 60)
                    String reason) {}
}
