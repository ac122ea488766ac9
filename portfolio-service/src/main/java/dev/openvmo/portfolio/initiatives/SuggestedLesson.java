package dev.openvmo.portfolio.initiatives;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was learned elsewhere and fits an initiative. */
@Schema(name = "SuggestedLesson")
record SuggestedLesson(
        @Schema(description = "The lesson.") UUID id,
        @Schema(description = "What it is called.", maxLength = 1000, examples = "Ask the works council first")
                String title,
        @Schema(
                        description = "Where it is.",
                        maxLength = 2048,
                        examples = "/v1/lessons/0198c0de-0000-7000-8000-000000000088")
                String href) {}
