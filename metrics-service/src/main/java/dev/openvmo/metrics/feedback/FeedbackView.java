package dev.openvmo.metrics.feedback;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of feedback as callers see it. */
@Schema(name = "Feedback")
record FeedbackView(
        UUID id,
        UUID portfolioId,
        SubjectType subjectType,
        UUID subjectId,
        Sender sender,
        String channel,
        String text,
        Instant givenAt,
        @Nullable Sentiment sentiment,
        @Nullable String source,
        @Nullable String externalId,
        List<String> tags,
        List<FeedbackLink> links,
        FeedbackStatus status,
        @Nullable Verdict verdict,
        @Nullable @Schema(description = "Why.", maxLength = 2000, examples = "The old shop closes in March.")
                String reason,
        @Nullable @Schema(description = "Which item says the same.") UUID duplicateOf,
        @Nullable @Schema(description = "Who said what becomes of it.", maxLength = 200) String triagedBy,
        @Nullable @Schema(description = "When.") Instant triagedAt,
        @Nullable
                @Schema(
                        description = "What is to be done about it.",
                        maxLength = 2000,
                        examples = "The button goes grey once it is pressed.")
                String plan,
        @Nullable @Schema(description = "Who planned it.", maxLength = 200) String plannedBy,
        @Nullable @Schema(description = "When.") Instant plannedAt,
        @Nullable
                @Schema(
                        description = "What its sender was told.",
                        maxLength = 20_000,
                        examples = "Since today nobody pays twice.")
                String answer,
        @Nullable @Schema(description = "Who answered.", maxLength = 200) String answeredBy,
        @Nullable @Schema(description = "When.") Instant answeredAt,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static FeedbackView of(FeedbackEntity entity, JsonText json) {
        return new FeedbackView(
                entity.id,
                entity.portfolioId,
                entity.subjectType,
                entity.subjectId,
                entity.sender,
                entity.channel,
                entity.text,
                entity.givenAt,
                entity.sentiment,
                entity.source,
                entity.externalId,
                entity.tags,
                entity.links(json),
                entity.status,
                entity.verdict,
                entity.reason,
                entity.duplicateOf,
                entity.triagedBy,
                entity.triagedAt,
                entity.plan,
                entity.plannedBy,
                entity.plannedAt,
                entity.answer,
                entity.answeredBy,
                entity.answeredAt,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
