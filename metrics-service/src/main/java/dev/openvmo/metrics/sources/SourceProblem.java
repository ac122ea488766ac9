package dev.openvmo.metrics.sources;

import dev.openvmo.kit.problem.ProblemType;
import dev.openvmo.kit.problem.Refusal;

/** Why a source does not take another secret. */
enum SourceProblem implements ProblemType {
    @Refusal(
            status = 409,
            title = "The source has two live secrets already",
            remedy = "Delete the one that its sender does not use any more, then add the new one.")
    TWO_SECRETS_LIVE
}
