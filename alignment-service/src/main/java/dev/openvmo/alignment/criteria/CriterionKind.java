package dev.openvmo.alignment.criteria;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a criterion measures an initiative by. */
@Schema(
        description =
                "CONTRIBUTION: what it contributes to the strategies in force, 0 to 100; RATING: what assessors say on its scale.")
enum CriterionKind {
    CONTRIBUTION,
    RATING
}
