package dev.openvmo.portfolio.comments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller has to say. */
@Schema(
        name = "CommentRequest",
        examples = {
            """
            {"initiativeId":"0198c0de-0000-7000-8000-000000000003","text":"The warehouse needs six weeks of notice."}"""
        })
record CommentRequest(
        @NotNull @Schema(description = "The initiative it is about; cannot be changed later.") UUID initiativeId,
        @NotBlank
                @Size(max = 10_000)
                @Schema(description = "What is said.", examples = "The warehouse needs six weeks of notice.")
                String text) {

    static CommentRequest of(CommentEntity entity) {
        return new CommentRequest(entity.initiativeId, entity.text);
    }
}
