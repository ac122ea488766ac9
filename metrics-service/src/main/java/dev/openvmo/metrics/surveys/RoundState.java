package dev.openvmo.metrics.surveys;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a round is. */
@Schema(
        name = "SurveyRoundState",
        description = "OPEN takes answers and tells nothing; CLOSED takes none and has results.")
enum RoundState {
    OPEN,
    CLOSED
}
