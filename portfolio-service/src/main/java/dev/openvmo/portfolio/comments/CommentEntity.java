package dev.openvmo.portfolio.comments;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.util.UUID;

/** A row of {@code comment}; it belongs to the portfolio of its initiative. */
@Entity(name = "Comment")
class CommentEntity extends ResourceEntity {
    UUID initiativeId;
    String text;
    String author;

    static CommentEntity by(String author, UUID portfolioId) {
        var comment = new CommentEntity();
        comment.portfolioId = portfolioId;
        comment.author = author;
        return comment;
    }

    void edit(CommentRequest request) {
        initiativeId = request.initiativeId();
        text = request.text();
    }
}
