package dev.openvmo.metrics.scorecards;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a scorecard must be green on. Each measure tells of one end of both axes. */
@Schema(
        name = "ScorecardSide",
        description =
                "One end of an axis. DELIVERY and VALUE are by area; PEOPLE is what metrics of kind PEOPLE and SATISFACTION or of"
                        + " nature QUALITATIVE say, NUMBERS all others.")
public enum Side {
    DELIVERY,
    VALUE,
    NUMBERS,
    PEOPLE;

    /** Whether this measure tells of it. */
    boolean has(Measure measure) {
        return switch (this) {
            case DELIVERY -> !measure.area().ofValue();
            case VALUE -> measure.area().ofValue();
            case NUMBERS -> !measure.people();
            case PEOPLE -> measure.people();
        };
    }
}
