package dev.openvmo.alignment.comparisons;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why weights by comparison are refused. */
enum ComparisonProblem implements ProblemType {
    @Refusal(
            status = 409,
            title = "The pairwise judgements contradict each other",
            remedy = "Revisit the judgements that errors names, or delete the comparison and keep the weights.")
    COMPARISON_INCONSISTENT
}
