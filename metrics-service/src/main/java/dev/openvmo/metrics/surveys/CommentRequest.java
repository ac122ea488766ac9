package dev.openvmo.metrics.surveys;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller may say of a comment: what it is about, never what it says. */
@Schema(
        name = "SurveyCommentRequest",
        examples = {"""
            {"tags":["queues"]}"""})
record CommentRequest(
        @Nullable @Size(max = 20) @Schema(description = "What it is about.", examples = "[\"queues\"]")
                List<@NotBlank @Size(max = 100) String> tags) {

    CommentRequest {
        tags = tags == null ? List.of() : tags;
    }

    static CommentRequest of(CommentEntity entity) {
        return new CommentRequest(entity.tags);
    }
}
