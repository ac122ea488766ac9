package dev.openvmo.portfolio.terms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a done initiative ended. */
@Schema(description = "How it ended.")
public enum DoneOutcome {
    COMPLETED,
    STOPPED,
    REJECTED,
    PIVOTED
}
