package dev.openvmo.portfolio.stakeholders;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody stands: the levels of the stakeholder engagement assessment matrix (PMBOK Guide). */
@Schema(description = "Where they stand (stakeholder engagement assessment matrix, PMBOK Guide).")
enum Stance {
    UNAWARE,
    RESISTANT,
    NEUTRAL,
    SUPPORTIVE,
    LEADING
}
