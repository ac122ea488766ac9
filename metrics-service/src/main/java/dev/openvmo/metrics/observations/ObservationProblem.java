package dev.openvmo.metrics.observations;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why a measurement is refused. */
enum ObservationProblem implements ProblemType {
    @Refusal(status = 422, title = "No metric of this key is defined")
    UNKNOWN_METRIC,

    @Refusal(status = 422, title = "The metric is not measured of this type of subject")
    SUBJECT_TYPE_NOT_MEASURED,

    @Refusal(
            status = 422,
            title = "The metric is computed from others",
            remedy = "Measure the metrics that its formula names.")
    METRIC_COMPUTED
}
