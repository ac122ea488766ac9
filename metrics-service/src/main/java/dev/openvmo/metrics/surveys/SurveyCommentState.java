package dev.openvmo.metrics.surveys;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;

/** What is announced of a comment: what it is about; what it says stays where it can be deleted. */
record SurveyCommentState(
        UUID id,
        UUID portfolioId,
        UUID surveyId,
        UUID roundId,
        String question,
        @Nullable String group,
        List<String> tags) {
    static SurveyCommentState of(CommentEntity entity) {
        return new SurveyCommentState(
                entity.id,
                entity.portfolioId,
                entity.surveyId,
                entity.roundId,
                entity.question,
                entity.groupName,
                entity.tags);
    }
}
