package dev.openvmo.metrics.facts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a message. */
@Schema(
        description =
                "What became of what was sent: STALE says less than is known already, IGNORED means nothing here, REJECTED has its"
                        + " problem.")
public enum Fate {
    ACCEPTED,
    UNCHANGED,
    STALE,
    IGNORED,
    REJECTED
}
