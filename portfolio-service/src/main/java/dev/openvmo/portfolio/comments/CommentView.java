package dev.openvmo.portfolio.comments;

import dev.openvmo.kit.http.Owned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment as callers see it. */
@Schema(name = "Comment")
record CommentView(
        UUID id,
        UUID portfolioId,
        UUID initiativeId,
        String text,
        @Schema(
                        description = "Who said it; nobody else changes or withdraws it.",
                        maxLength = 200,
                        examples = "key:0198c0de-0000-7000-8000-000000000009")
                String author,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static CommentView of(CommentEntity entity) {
        return new CommentView(
                entity.id,
                entity.portfolioId,
                entity.initiativeId,
                entity.text,
                entity.author,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
