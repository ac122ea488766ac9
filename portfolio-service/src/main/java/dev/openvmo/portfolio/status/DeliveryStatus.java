package dev.openvmo.portfolio.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the work is; what was stopped, rejected or pivoted has ended without being completed. */
@Schema(description = "How far the work is; ENDED is what was stopped, rejected or pivoted.")
enum DeliveryStatus {
    NOT_STARTED,
    IN_DELIVERY,
    COMPLETED,
    ENDED
}
