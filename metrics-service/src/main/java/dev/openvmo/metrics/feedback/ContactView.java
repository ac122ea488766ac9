package dev.openvmo.metrics.feedback;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what the sender of an item is found. */
@Schema(name = "FeedbackContact")
record ContactView(
        @Nullable
                @Schema(
                        description =
                                "By which the system that the item comes from finds its sender; absent where it told none.",
                        maxLength = 200,
                        examples = "zendesk-user-8841")
                String contactRef) {}
