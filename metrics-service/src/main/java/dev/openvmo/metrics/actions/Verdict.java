package dev.openvmo.metrics.actions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an action helped. */
@Schema(
        name = "ActionVerdict",
        description =
                "PENDING: it is not done. HELPED: what was measured changed as wanted, beyond what chance, the trend before and the season"
                        + " explain. DID_NOT_HELP: a change that counts can be ruled out. UNCLEAR: neither can be said.")
enum Verdict {
    PENDING,
    HELPED,
    DID_NOT_HELP,
    UNCLEAR
}
