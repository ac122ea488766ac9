package dev.openvmo.metrics.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The key value areas of Evidence-Based Management (Guide, Scrum.org, September 2020; the same four in that of May 2024). */
@Schema(
        description =
                "A key value area of Evidence-Based Management. Of value: CURRENT_VALUE is what customers and employees have today,"
                        + " UNREALIZED_VALUE what they could have. Of delivery: TIME_TO_MARKET is how fast something new comes,"
                        + " ABILITY_TO_INNOVATE how well.")
public enum ValueArea {
    CURRENT_VALUE,
    UNREALIZED_VALUE,
    TIME_TO_MARKET,
    ABILITY_TO_INNOVATE;

    /** Whether it tells of value; the others tell of what an organisation can deliver. */
    public boolean ofValue() {
        return this == CURRENT_VALUE || this == UNREALIZED_VALUE;
    }
}
