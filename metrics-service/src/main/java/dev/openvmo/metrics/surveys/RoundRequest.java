package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of a round. */
@Schema(
        name = "SurveyRoundRequest",
        examples = {
            """
            {"surveyId":"0198c0de-0000-7000-8000-000000000003","closesAt":"2027-06-30T16:00:00Z"}"""
        })
record RoundRequest(
        @NotNull @Schema(description = "What is asked.") UUID surveyId,
        @Nullable @Schema(description = "From when on it is answered; from now on where absent.") Instant opensAt,
        @NotNull
                @Schema(
                        description =
                                "Until when, a year at most: then its links expire and its results are published.")
                Instant closesAt) {
    private static final Duration LONGEST = Duration.ofDays(366);

    static RoundRequest of(RoundEntity entity) {
        return new RoundRequest(entity.surveyId, entity.opensAt, entity.closesAt);
    }

    /** 422 where it has no time. */
    RoundRequest from(Instant now) {
        var opens = opensAt == null ? now : opensAt;
        if (!closesAt.isAfter(opens) || !closesAt.isAfter(now)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "A round has some time.")
                    .at("/closesAt", ErrorCode.IN_ORDER, "after it opens, and after now");
        }
        if (closesAt.isAfter(now.plus(LONGEST))) {
            throw Problem.of(KitProblem.INVALID_INPUT, "A round ends.")
                    .at("/closesAt", ErrorCode.OUT_OF_RANGE, "within a year");
        }
        return new RoundRequest(surveyId, opens, closesAt);
    }
}
