package dev.openvmo.metrics.observations;

import dev.openvmo.kit.problem.ProblemType;

/** Why a measurement is refused. */
enum ObservationProblem implements ProblemType {
    UNKNOWN_METRIC(422, "No metric of this key is defined"),
    SUBJECT_TYPE_NOT_MEASURED(422, "The metric is not measured of this type of subject"),
    NATURAL_KEY_HELD(409, "The source and externalId belong to an observation of somebody else");

    private final int status;
    private final String title;

    ObservationProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
