package dev.openvmo.alignment.constraints;

import dev.openvmo.kit.problem.ConstraintRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Declares what callers can meet: what is taken already, and what is gone while it is named. */
@ApplicationScoped
class AlignmentConstraints {

    void declare(@Observes StartupEvent started, ConstraintRegistry constraints) {
        constraints
                .declare("uq_theme_name", "/name")
                .declare("fk_theme_strategy", "/strategyId")
                .declare("uq_objective_name", "/name")
                .declare("fk_objective_theme", "/themeId")
                .declare("fk_objective_strategy", "/strategyId")
                .declare("uq_contribution_pair", "/initiativeId", "/objectiveId")
                .declare("fk_contribution_objective", "/objectiveId");
    }
}
