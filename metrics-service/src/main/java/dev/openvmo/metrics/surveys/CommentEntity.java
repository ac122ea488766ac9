package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code survey_comment}. */
@Entity(name = "SurveyComment")
class CommentEntity extends ResourceEntity {
    UUID surveyId;
    UUID roundId;
    String question;
    String groupName;
    String text;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> tags;

    /** With an id that is random: one of ours would tell the order. */
    static CommentEntity of(RoundEntity round, String question, String groupName, String text) {
        var comment = new CommentEntity();
        comment.id = UUID.randomUUID();
        comment.portfolioId = round.portfolioId;
        comment.surveyId = round.surveyId;
        comment.roundId = round.id;
        comment.question = question;
        comment.groupName = groupName;
        comment.text = text;
        return comment;
    }

    void edit(CommentRequest request) {
        tags = request.tags();
    }
}
