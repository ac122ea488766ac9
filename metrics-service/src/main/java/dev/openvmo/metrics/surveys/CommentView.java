package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a respondent wrote, as callers see it: without what they scored or chose, and without a time of its own. */
@Schema(name = "SurveyComment")
record CommentView(
        UUID id,
        UUID portfolioId,
        @Schema(description = "The survey.") UUID surveyId,
        @Schema(description = "The round.") UUID roundId,
        @Schema(description = "The key of the question it answers.", maxLength = 40, examples = "why") String question,
        @Nullable
                @Schema(
                        description = "The group, where results are told of it by name.",
                        maxLength = 100,
                        examples = "Commuters")
                String group,
        @Schema(
                        description = "What was written.",
                        maxLength = 4000,
                        examples = "The queue at the counter is shorter now.")
                String text,
        @Schema(description = "What it is about.", maxItems = 20) List<String> tags,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static CommentView of(CommentEntity entity) {
        return new CommentView(
                entity.id,
                entity.portfolioId,
                entity.surveyId,
                entity.roundId,
                entity.question,
                entity.groupName,
                entity.text,
                entity.tags,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
