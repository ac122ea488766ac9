package dev.openvmo.portfolio.terms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of undertaking it is. */
@Schema(description = "What sort of undertaking it is.")
public enum InitiativeKind {
    PROJECT,
    PROGRAMME,
    PRODUCT,
    EPIC
}
