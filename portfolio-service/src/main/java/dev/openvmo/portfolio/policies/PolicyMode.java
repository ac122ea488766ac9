package dev.openvmo.portfolio.policies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a move that lacks something. */
@Schema(description = "Whether a move that lacks something passes with a warning, or is refused.")
public enum PolicyMode {
    ADVISORY,
    ENFORCED
}
