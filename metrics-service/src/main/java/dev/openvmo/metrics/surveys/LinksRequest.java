package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many are invited, and of which group. Never who. */
@Schema(
        name = "SurveyLinksRequest",
        examples = {"""
            {"count":12,"group":"Commuters"}"""})
record LinksRequest(
        @NotNull
                @Min(1)
                @Max(LinksRequest.MOST)
                @Schema(description = "How many links.", minimum = "1", maximum = "1000", examples = "12")
                Integer count,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(description = "One of the survey's groups: needed where it has some.", examples = "Commuters")
                String group) {
    static final int MOST = 1000;

    /** 422 where the group is none of these. */
    LinksRequest among(List<String> groups) {
        if (groups.isEmpty() != (group == null) || group != null && !groups.contains(group)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "A link is of one of the survey's groups.")
                    .at(
                            "/group",
                            group == null ? ErrorCode.REQUIRED : ErrorCode.UNKNOWN_VALUE,
                            groups.isEmpty() ? "the survey has no groups" : "one of " + String.join(", ", groups));
        }
        return this;
    }
}
