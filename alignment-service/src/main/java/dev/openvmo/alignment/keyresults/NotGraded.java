package dev.openvmo.alignment.keyresults;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why there is no grade. */
@Schema(description = "Why there is no grade.")
public enum NotGraded {
    /** Nothing was measured or told yet, or all of it was taken back. */
    NOT_MEASURED,
    /** The metric counts something else than the key result does. */
    OTHER_UNIT,
    /** Neither it nor a target of the metric says where it begins and is to end. */
    NO_TARGET,
    /** The metric's target lies the other way. */
    OTHER_DIRECTION,
    /** There is no key result below it. */
    NO_KEY_RESULTS,
    /** All that could count weighs nothing. */
    NO_WEIGHTS
}
