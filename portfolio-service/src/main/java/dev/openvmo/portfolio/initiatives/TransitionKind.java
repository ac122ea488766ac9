package dev.openvmo.portfolio.initiatives;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an initiative came into a state. */
@Schema(description = "How it came there; OVERRIDDEN where the policies in force would have refused it.")
enum TransitionKind {
    CREATED,
    MOVED,
    OVERRIDDEN,
    IMPORTED
}
