package dev.openvmo.metrics.constraints;

import dev.openvmo.kit.problem.ConstraintRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Declares what callers can meet: what is taken already, and what is gone while it is named. */
@ApplicationScoped
class MetricsConstraints {

    void declare(@Observes StartupEvent started, ConstraintRegistry constraints) {
        constraints.declare("uq_metric_key", "/key");
    }
}
