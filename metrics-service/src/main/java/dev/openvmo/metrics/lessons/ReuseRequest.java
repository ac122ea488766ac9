package dev.openvmo.metrics.lessons;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a lesson was taken up. */
@Schema(
        name = "LessonReuseRequest",
        examples = {
            """
            {"initiativeId":"01935a00-0000-7000-8000-000000000101","helped":"HELPED","note":"The copy was measured twice"}"""
        })
record ReuseRequest(
        @NotNull @Schema(description = "Who took it up; cannot be changed later.") UUID initiativeId,
        @Nullable Helped helped,
        @Nullable @Size(max = 2000) @Schema(description = "How.", examples = "The copy was measured twice")
                String note) {

    ReuseRequest {
        helped = helped == null ? Helped.UNKNOWN : helped;
    }

    static ReuseRequest of(ReuseEntity entity) {
        return new ReuseRequest(entity.initiativeId, entity.helped, entity.note);
    }
}
