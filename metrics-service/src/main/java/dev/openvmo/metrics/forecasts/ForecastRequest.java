package dev.openvmo.metrics.forecasts;

import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be forecast, and from what. */
@Schema(
        name = "ForecastRequest",
        examples = {
            """
            {"samples":[1,3,5,3,7,8,0,5,3,1,8,2],"interval":"WEEK","items":105,"start":"2026-11-30","seed":42}"""
        })
record ForecastRequest(
        @Nullable @Schema(description = "What sort of thing the work is for; with subjectId.") SubjectType subjectType,
        @Nullable @Schema(description = "Of what the work items finished so far are the samples.") UUID subjectId,
        @Nullable @Schema(description = "Of a portfolio: whether those below it count, too.", examples = "false")
                Boolean descendants,
        @Nullable
                @Size(min = 1, max = 60)
                @Schema(description = "Whose work items, by the team's key or id.", examples = "CHECKOUT")
                String team,
        @Nullable
                @Size(min = 1, max = 5000)
                @Schema(
                        description = "How much was finished in each interval, instead of a subject or team.",
                        examples = "[1,3,5,3,7,8,0,5,3,1,8,2]")
                List<@NotNull @Min(0) @Max(10_000) Long> samples,
        @Nullable
                @Schema(
                        description =
                                "Where the forecast belongs that is of no subject; when absent the team's, or the only one that the caller may"
                                        + " write.")
                UUID portfolioId,
        @NotNull Sampling interval,
        @Nullable
                @Size(max = 40)
                @Schema(
                        description = "Since when the samples are; 90 days before `to` when absent.",
                        examples = "2026-08-31")
                String from,
        @Nullable
                @Size(max = 40)
                @Schema(
                        description = "Until when; now when absent. Only whole intervals are samples.",
                        examples = "2026-11-30")
                String to,
        @Nullable
                @Min(1)
                @Max(1_000_000)
                @Schema(description = "When are so many done? This, or until.", examples = "105")
                Integer items,
        @Nullable @Schema(description = "How many are done by this day? This, or items.", examples = "2027-06-30")
                LocalDate until,
        @Nullable @Schema(description = "The day on which it begins; today when absent.", examples = "2026-11-30")
                LocalDate start,
        @Nullable
                @Schema(
                        description = "With the same seed all comes out the same; one is drawn when absent.",
                        examples = "42")
                Long seed,
        @Nullable
                @Schema(
                        description =
                                "MONTE_CARLO plays it in any case; else it is computed exactly as long as that takes at most 20 million steps.")
                Method method) {}
