package dev.openvmo.portfolio.stakeholders;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much somebody can do for or against an initiative. */
@Schema(description = "How much they can do for or against it.")
enum Influence {
    LOW,
    MEDIUM,
    HIGH
}
