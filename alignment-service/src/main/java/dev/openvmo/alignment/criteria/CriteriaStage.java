package dev.openvmo.alignment.criteria;

import dev.openvmo.kit.problem.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a version of a criteria set is in its life. What scores were made by stays as it was: only a draft is changed. */
@Schema(description = "How far a criteria set is: one of a portfolio is ACTIVE.")
enum CriteriaStage {
    DRAFT,
    ACTIVE,
    RETIRED;

    /** Whether it may still be changed, discarded or put in force. */
    Outcome<CriteriaStage> open() {
        return this == DRAFT
                ? Outcome.of(this)
                : Outcome.refused(
                        CriteriaProblem.CRITERIA_SET_CLOSED,
                        "It is %s and stays as it was; draft a new version.".formatted(this));
    }

    Outcome<CriteriaStage> retire() {
        return this == ACTIVE
                ? Outcome.of(RETIRED)
                : Outcome.refused(
                        CriteriaProblem.CRITERIA_SET_NOT_IN_FORCE,
                        "It is %s; only the set in force is retired.".formatted(this));
    }
}
