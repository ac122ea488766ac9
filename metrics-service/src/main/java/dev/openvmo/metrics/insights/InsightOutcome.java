package dev.openvmo.metrics.insights;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether it helped to act on an insight. */
@Schema(
        description =
                "Whether it helped to act on it. PENDING until the rule's horizon is over. HELPED: by then it had ceased to hold and did not"
                        + " come back. DID_NOT_HELP: it holds, or had come back.")
public enum InsightOutcome {
    PENDING,
    HELPED,
    DID_NOT_HELP
}
