package dev.openvmo.metrics.lessons;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lessons in which words were found. */
@Schema(name = "FoundLessons")
record FoundLessonsView(@Schema(description = "The best first.", maxItems = 100) List<Found> items) {

    /** A lesson, and where in it the words are. */
    @Schema(name = "FoundLesson", description = "A lesson, and where in it the words are.")
    record Found(
            @Schema(description = "The best is 1.", minimum = "1", examples = "1") int rank,
            @Schema(description = "The lesson.") LessonView lesson,
            @Schema(description = "Where in it the words are.", maxItems = 5) List<Highlight> highlights) {}

    /** A part of a field, in pieces. */
    @Schema(name = "LessonHighlight", description = "A part of a field, in pieces.")
    record Highlight(
            @Schema(description = "Which field of the lesson.", maxLength = 40, examples = "recommendation")
                    String field,
            @Schema(description = "One after the other they are the text.", maxItems = 1000) List<Part> parts) {}

    /** A piece of text. */
    @Schema(name = "LessonHighlightPart", description = "A piece of text.")
    record Part(
            @Schema(description = "The text as it is.", maxLength = 10_000, examples = "Copy") String text,
            @Schema(description = "Whether it is what was looked for.", examples = "true") boolean match) {}
}
