package dev.openvmo.metrics.insights;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an insight is in its life. */
@Schema(
        description =
                "OPEN: it holds. CLEARED: it does not any more. DISMISSED: somebody said why it does not matter, and it is not raised"
                        + " again until its data changes. ACTED: somebody did something about it.")
public enum InsightStatus {
    OPEN,
    DISMISSED,
    ACTED,
    CLEARED
}
