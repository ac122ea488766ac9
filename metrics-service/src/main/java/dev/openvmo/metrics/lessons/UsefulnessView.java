package dev.openvmo.metrics.lessons;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a lesson was told, taken up, and of help. */
@Schema(name = "LessonUsefulness")
record UsefulnessView(
        @Schema(description = "The lesson.") UUID lessonId,
        @Schema(
                        description = "How many initiatives, of those the caller may read, it is suggested to.",
                        minimum = "0",
                        examples = "9")
                long suggested,
        @Schema(description = "How many took it up.", minimum = "0", examples = "4") long reused,
        @Schema(description = "How many of these it helped.", minimum = "0", examples = "3") long helped,
        @Schema(description = "How many of these it did not help.", minimum = "0", examples = "0") long didNotHelp,
        @Schema(description = "Of how many of these nobody says.", minimum = "0", examples = "1") long unknown) {}
