package dev.openvmo.metrics.feedback;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of an item of feedback. */
@Schema(
        name = "FeedbackRequest",
        examples = {
            """
            {"subjectType":"INITIATIVE","subjectId":"01935a00-0000-7000-8000-000000000101","sender":"CUSTOMER",\
            "channel":"Support desk","text":"I pay twice when I press the button twice.","sentiment":"NEGATIVE",\
            "source":"zendesk","externalId":"35436","contactRef":"zendesk-user-8841","tags":["payment"]}"""
        })
record FeedbackRequest(
        @NotNull SubjectType subjectType,
        @NotNull @Schema(description = "What it is about; cannot be changed later.") UUID subjectId,
        @NotNull Sender sender,
        @NotBlank @Size(max = 100) @Schema(description = "On which way it came.", examples = "Support desk")
                String channel,
        @NotBlank
                @Size(max = 20_000)
                @Schema(description = "What was said.", examples = "I pay twice when I press the button twice.")
                String text,
        @Nullable @Schema(description = "When it was said; now where that is not told.") Instant givenAt,
        @Nullable Sentiment sentiment,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(description = "The system that it comes from, with externalId.", examples = "zendesk")
                String source,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(description = "Its id there; each is taken once.", examples = "35436")
                String externalId,
        @Nullable
                @Size(min = 1, max = 200)
                @Schema(
                        description =
                                "By which the system that it comes from finds its sender, never a name or an address. It is shown at"
                                        + " /v1/feedback/{id}/contact only, to who may answer; where it is left out later, it stays.",
                        examples = "zendesk-user-8841")
                String contactRef,
        @Nullable @Size(max = 50) @Schema(description = "What it is found by.", examples = "[\"payment\"]")
                List<@NotBlank @Size(max = 100) String> tags,
        @Nullable @Size(max = 50) @Schema(description = "What came of it.") List<@NotNull @Valid FeedbackLink> links) {

    FeedbackRequest {
        tags = tags == null ? List.of() : tags.stream().distinct().toList();
        links = links == null ? List.of() : links.stream().distinct().toList();
    }

    static FeedbackRequest of(FeedbackEntity entity, JsonText json) {
        return new FeedbackRequest(
                entity.subjectType,
                entity.subjectId,
                entity.sender,
                entity.channel,
                entity.text,
                entity.givenAt,
                entity.sentiment,
                entity.source,
                entity.externalId,
                entity.contactRef,
                entity.tags,
                entity.links(json));
    }

    /** With what is known where the caller left it out. */
    FeedbackRequest completed(Instant given, @Nullable String contact) {
        return new FeedbackRequest(
                subjectType,
                subjectId,
                sender,
                channel,
                text,
                givenAt == null ? given : givenAt,
                sentiment,
                source,
                externalId,
                contactRef == null ? contact : contactRef,
                tags,
                links);
    }

    /** 422 where it is to come from the future, or its sender's name for it is half told. */
    FeedbackRequest require(Instant now) {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "That is not how feedback comes.");
        if (givenAt.isAfter(now)) {
            refusal.at("/givenAt", ErrorCode.OUT_OF_RANGE, "lies in the future");
        }
        if ((source == null) != (externalId == null)) {
            refusal.at(
                    source == null ? "/source" : "/externalId",
                    ErrorCode.REQUIRED,
                    "source and externalId are told together");
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return this;
    }
}
