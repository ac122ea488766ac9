package dev.openvmo.metrics.dora;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a figure of delivery is not there. */
@Schema(
        name = "DeliveryMissing",
        description =
                "Why there is no figure: nothing was deployed; no deployed change says when it was created; nothing failed; nothing that failed has"
                        + " recovered; no deployment says whether it was planned.")
enum Missing {
    NO_DEPLOYMENTS,
    NO_CHANGES,
    NO_FAILED_DEPLOYMENTS,
    NOT_RECOVERED,
    PLANNING_UNKNOWN
}
