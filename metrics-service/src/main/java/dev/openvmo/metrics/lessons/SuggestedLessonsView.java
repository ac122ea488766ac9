package dev.openvmo.metrics.lessons;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lessons that are like a situation. */
@Schema(name = "SuggestedLessons")
record SuggestedLessonsView(
        @Nullable @Schema(description = "Whose situation it is; absent where a text told it.") UUID initiativeId,
        @Schema(description = "The best first.", maxItems = 20) List<Suggested> items) {

    /** A lesson, and what it has in common with the situation. */
    @Schema(name = "SuggestedLesson", description = "A lesson, and what it has in common with the situation.")
    record Suggested(
            @Schema(description = "The best is 1.", minimum = "1", examples = "1") int rank,
            @Schema(description = "The lesson.") LessonView lesson,
            @Schema(
                            description = "Stems of words that both have, the rarest first.",
                            maxItems = 10,
                            examples = "[\"copi\",\"weekend\"]")
                    List<@Size(max = 200) String> words,
            @Schema(description = "Tags that both have.", maxItems = 50, examples = "[\"migration\"]")
                    List<@Size(max = 60) String> tags,
            @Schema(description = "Whether both are of one value stream.", examples = "false") boolean sameValueStream,
            @Schema(description = "Whether both are of one kind of initiative.", examples = "true") boolean sameKind) {}
}
