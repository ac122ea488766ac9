package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.metrics.anonymity.SurveyKind;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A survey as callers see it. */
@Schema(name = "Survey")
record SurveyView(
        UUID id,
        UUID portfolioId,
        String name,
        SurveyKind kind,
        SubjectType subjectType,
        UUID subjectId,
        String language,
        @Schema(description = "Nothing is told of fewer.", minimum = "5", maximum = "1000", examples = "5")
                int anonymityFloor,
        @Schema(description = "The groups that part the respondents.", maxItems = 20) List<String> groups,
        @Schema(description = "What is asked, in this order.", maxItems = 30) List<Question> questions,
        @Nullable String metric,
        @Schema(description = "What it is found by.", maxItems = 20) List<String> tags,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static SurveyView of(SurveyEntity entity, JsonText json) {
        return new SurveyView(
                entity.id,
                entity.portfolioId,
                entity.name,
                entity.kind,
                entity.subjectType,
                entity.subjectId,
                entity.language,
                entity.anonymityFloor,
                entity.groups,
                json.list(entity.questionsJson, Question.class),
                entity.metric,
                entity.tags,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
