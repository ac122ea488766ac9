package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why an allocation is refused. */
enum CapacityProblem implements ProblemType {
    @Refusal(
            status = 409,
            title = "More would be allocated than there is",
            remedy = "Allocate at most what left says, take another period or somebody else, or raise the capacity.")
    OVER_CAPACITY
}
