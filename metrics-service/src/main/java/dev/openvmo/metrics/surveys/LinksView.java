package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.http.ShownOnce;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New links. */
@Schema(name = "SurveyLinks")
record LinksView(
        @Schema(description = "The round they are of.") UUID roundId,
        @Nullable @Schema(description = "The group they are of.", maxLength = 100, examples = "Commuters") String group,
        @Nullable
                @Schema(
                        description =
                                "Shown once: give each to one respondent, below the address of this API. Where the request is sent"
                                        + " again they are absent.",
                        maxItems = LinksRequest.MOST,
                        examples = "[\"/v1/survey-responses/FoYr0iMvyCJzoIpDDGHLOGnQMJXvLyHCIAmr0pGIEgA\"]")
                List<@Size(max = 100) String> links,
        @Schema(description = "How many the round has now.", minimum = "0", examples = "40") int invited,
        @Schema(description = "When they expire.") Instant expiresAt)
        implements ShownOnce {

    @Override
    public LinksView later() {
        return new LinksView(roundId, group, null, invited, expiresAt);
    }
}
