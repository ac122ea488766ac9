package dev.openvmo.gateway.constraints;

import dev.openvmo.kit.problem.ConstraintRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Declares what callers can meet: what is taken already, and what is gone while it is named. */
@ApplicationScoped
class GatewayConstraints {

    void declare(@Observes StartupEvent started, ConstraintRegistry constraints) {
        constraints.declare("uq_access_grant", "/apiKeyId", "/role").declare("fk_access_grant_api_key", "/apiKeyId");
    }
}
