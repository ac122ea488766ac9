package dev.openvmo.metrics.retrospectives;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of a retrospective. */
@Schema(
        name = "RetrospectiveRequest",
        examples = {
            """
            {"portfolioId":"0198c0de-0000-7000-8000-000000000001","title":"Autumn","subjectType":"PORTFOLIO",\
            "subjectId":"0198c0de-0000-7000-8000-000000000001","startsOn":"2026-09-01","endsOn":"2026-10-31",\
            "participants":["Ada Field"],"items":[{"kind":"WENT_BADLY","text":"Reviews waited for days","votes":4}]}"""
        })
record RetrospectiveRequest(
        @NotNull @Schema(description = "The portfolio that it belongs to; cannot be changed later.") UUID portfolioId,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Autumn") String title,
        @NotNull RetrospectiveSubject subjectType,
        @NotNull
                @Schema(
                        description =
                                "Whose period it is: the portfolio, or something in it or below it; cannot be changed later.")
                UUID subjectId,
        @NotNull @Schema(description = "The first day of the period; cannot be changed later.", examples = "2026-09-01")
                LocalDate startsOn,
        @NotNull @Schema(description = "Its last day, at most today; cannot be changed later.", examples = "2026-10-31")
                LocalDate endsOn,
        @Nullable @Size(max = 200) @Schema(description = "Who took part.", examples = "[\"Ada Field\"]")
                List<@NotBlank @Size(max = 200) String> participants,
        @Nullable @Size(max = 500) @Schema(description = "What was said.")
                List<@NotNull @Valid RetrospectiveItem> items) {
    private static final long LONGEST = 3660;

    RetrospectiveRequest {
        participants = participants == null ? List.of() : participants;
        items = items == null ? List.of() : items;
    }

    static RetrospectiveRequest of(RetrospectiveEntity entity, JsonText json) {
        return new RetrospectiveRequest(
                entity.portfolioId,
                entity.title,
                entity.subjectType,
                entity.subjectId,
                entity.startsOn,
                entity.endsOn,
                entity.participants,
                entity.items(json));
    }

    /** 422 where the period ends before it begins, is not over, or is longer than ten years. */
    RetrospectiveRequest require(LocalDate today) {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "A period is looked back at.");
        if (endsOn.isBefore(startsOn)) {
            refusal.at("/endsOn", ErrorCode.IN_ORDER, "must not be before startsOn");
        } else if (startsOn.plusDays(LONGEST).isBefore(endsOn)) {
            refusal.at("/startsOn", ErrorCode.OUT_OF_RANGE, "is more than %d days before endsOn".formatted(LONGEST));
        }
        if (endsOn.isAfter(today)) {
            refusal.at("/endsOn", ErrorCode.OUT_OF_RANGE, "lies in the future");
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return this;
    }
}
