package dev.openvmo.alignment.scores;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why there is no value. Not assessed is never zero. */
@Schema(description = "Why there is no value.")
public enum NoScore {
    /** Neither the portfolio nor one above it has a strategy in force. */
    NO_ACTIVE_STRATEGY,
    /** The strategy in force has no objective with a weight. */
    NO_WEIGHTS,
    /** Nobody has stated a contribution to an objective of the strategy in force. */
    NO_CONTRIBUTIONS,
    /** A criterion that weighs something is not rated yet. */
    NOT_ASSESSED,
    /** Of a criterion that weighs something nothing is measured yet. */
    NOT_MEASURED,
    /** The initiative was seen a moment ago and is being scored. */
    PENDING
}
