package dev.openvmo.portfolio.prioritization;

import dev.openvmo.kit.problem.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a version of a model is in its life. What ranks were made by stays as it was: only a draft is changed. */
@Schema(description = "How far a model is: one of a portfolio is ACTIVE.")
enum ModelStage {
    DRAFT,
    ACTIVE,
    RETIRED;

    /** Whether it may still be changed, discarded or put in force. */
    Outcome<ModelStage> open() {
        return this == DRAFT
                ? Outcome.of(this)
                : Outcome.refused(
                        PrioritizationProblem.PRIORITIZATION_MODEL_CLOSED,
                        "It is %s and stays as it was; draft a new version.".formatted(this));
    }

    Outcome<ModelStage> retire() {
        return this == ACTIVE
                ? Outcome.of(RETIRED)
                : Outcome.refused(
                        PrioritizationProblem.PRIORITIZATION_MODEL_NOT_IN_FORCE,
                        "It is %s; only the model in force is retired.".formatted(this));
    }
}
