package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Comments as rows: what they look like to callers, and how little of them to neighbours. */
@Singleton
class CommentRepository extends ResourceRepository<CommentEntity, CommentRequest, CommentView> {
    CommentRepository(Resources kit) {
        super(
                kit,
                resource("metrics", "survey-comment", CommentRequest::of, CommentEntity::edit, CommentView::of)
                        .state(SurveyCommentState::of)
                        .field("group", "group_name", String.class)
                        .search("text")
                        .sort("id"));
    }
}
