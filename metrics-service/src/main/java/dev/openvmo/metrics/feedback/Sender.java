package dev.openvmo.metrics.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who says something. */
@Schema(name = "FeedbackSender", description = "Who said it.")
enum Sender {
    CUSTOMER,
    STAKEHOLDER,
    TEAM
}
