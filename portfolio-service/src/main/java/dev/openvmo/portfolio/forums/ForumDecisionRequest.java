package dev.openvmo.portfolio.forums;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a forum is decided: as the last round came out. */
@Schema(
        name = "ForumDecisionRequest",
        examples = {"{\"rationale\":\"As the second round came out\"}"})
record ForumDecisionRequest(
        @NotBlank @Size(max = 20_000) @Schema(description = "Why.", examples = "As the second round came out")
                String rationale) {}
