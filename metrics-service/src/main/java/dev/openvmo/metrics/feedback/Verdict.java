package dev.openvmo.metrics.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What triage makes of an item. */
@Schema(name = "FeedbackVerdict", description = "What triage made of it.")
enum Verdict {
    ACCEPTED,
    DUPLICATE,
    DECLINED
}
