package dev.openvmo.alignment.scores;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.OnlyNow;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/strategies/{id}/simulation}. */
@Path("/v1/strategies/{id}/simulation")
@Endpoint
@OnlyNow
@Tag(name = "Simulations", description = "What another version would change, before it is put in force")
class StrategySimulationResource {
    private final Simulations simulations;

    StrategySimulationResource(Simulations simulations) {
        this.simulations = simulations;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "simulateStrategy",
            summary = "Read what a strategy would change if it were in force",
            description = "Whatever its state, and exactly as activating it now would. Nothing is changed.")
    public SimulationView get(@PathParam("id") UUID id) {
        return simulations.ofStrategy(id);
    }
}
