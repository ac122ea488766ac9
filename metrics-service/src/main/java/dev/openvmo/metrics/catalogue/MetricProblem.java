package dev.openvmo.metrics.catalogue;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why a definition is not changed. */
enum MetricProblem implements ProblemType {
    @Refusal(
            status = 409,
            title = "The metric has been measured, and others' figures rest on it",
            remedy = "Define a new metric with another key, and measure by that.")
    MEASURED_ALREADY,

    @Refusal(
            status = 422,
            title = "The formula comes back to the metric it is of",
            remedy = "Leave out the part that rests on this metric.")
    FORMULA_CYCLE
}
