package dev.openvmo.portfolio.comments;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Comments as rows: what they look like to callers and neighbours. */
@Singleton
class CommentRepository extends ResourceRepository<CommentEntity, CommentRequest, CommentView> {
    CommentRepository(Resources kit) {
        super(
                kit,
                resource("portfolio", "comment", CommentRequest::of, CommentEntity::edit, CommentView::of)
                        .refers("fk_comment_initiative", "/initiativeId")
                        .search("text"));
    }
}
