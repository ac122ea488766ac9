package dev.openvmo.kit.sample;

import dev.openvmo.kit.problem.ConstraintRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Declares what callers of the sample can meet. */
@ApplicationScoped
class SampleConstraints {

    void declare(@Observes StartupEvent started, ConstraintRegistry constraints) {
        constraints.declare("uq_note_title", "/title");
    }
}
