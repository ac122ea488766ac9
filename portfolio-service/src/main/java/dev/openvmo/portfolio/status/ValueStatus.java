package dev.openvmo.portfolio.status;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has come of it so far: more is not known before it is measured. */
@Schema(description = "What has come of it so far: nothing measured, no value above zero, or some.")
enum ValueStatus {
    NOT_MEASURED,
    NONE,
    REALISED
}
