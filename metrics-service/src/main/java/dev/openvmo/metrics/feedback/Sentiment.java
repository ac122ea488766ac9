package dev.openvmo.metrics.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody meant what they said, where they or their system said so. */
@Schema(description = "How it was meant, where its sender said so; it is never guessed from the text.")
enum Sentiment {
    NEGATIVE,
    NEUTRAL,
    POSITIVE
}
