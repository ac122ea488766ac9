package dev.openvmo.metrics.webhooks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a delivery is. */
@Schema(
        description =
                "RECEIVED waits to be processed; PROCESSED is in the facts; IGNORED means nothing here; FAILED was refused. The last"
                        + " two have a reason, and are looked at again when their sender sends them again.")
enum DeliveryState {
    RECEIVED,
    PROCESSED,
    IGNORED,
    FAILED
}
