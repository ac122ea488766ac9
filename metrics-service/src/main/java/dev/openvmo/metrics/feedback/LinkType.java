package dev.openvmo.metrics.feedback;

import dev.openvmo.metrics.references.Referable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can come of feedback. */
@Schema(name = "FeedbackLinkType", description = "What it is linked with.")
enum LinkType {
    INITIATIVE,
    INSIGHT,
    IMPROVEMENT_ACTION,
    LESSON;

    Referable referable() {
        return Referable.valueOf(name());
    }
}
