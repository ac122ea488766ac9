package dev.openvmo.metrics.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a metric tells about. */
@Schema(description = "What it tells about.")
public enum MetricKind {
    VALUE,
    FLOW,
    DELIVERY,
    QUALITY,
    FINANCE,
    PEOPLE,
    SATISFACTION;

    /**
     * Where metrics of this kind belong, unless they say otherwise. Satisfaction, of employees as well, is Current Value; how
     * often and how fast is Time-to-Market; defects and debt hold back what is new (Evidence-Based Management Guide, Scrum.org,
     * September 2020, appendix "Example Key Value Measures").
     */
    public ValueArea area() {
        return switch (this) {
            case VALUE, FINANCE, PEOPLE, SATISFACTION -> ValueArea.CURRENT_VALUE;
            case FLOW, DELIVERY -> ValueArea.TIME_TO_MARKET;
            case QUALITY -> ValueArea.ABILITY_TO_INNOVATE;
        };
    }
}
