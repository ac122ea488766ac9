package dev.openvmo.alignment.criteria;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a criterion measures an initiative by. */
@Schema(
        description =
                "CONTRIBUTION: what it contributes to the strategies in force, 0 to 100; RATING: what assessors say on its scale; METRIC: what a metric says of it last, by a value function; FINANCIAL: likely benefits over costs of its business case as approved last, or what it has realised so far, by a value function.")
enum CriterionKind {
    CONTRIBUTION,
    RATING,
    METRIC,
    FINANCIAL;

    /** Whether a number is turned into points by a value function. */
    boolean measured() {
        return this == METRIC || this == FINANCIAL;
    }
}
