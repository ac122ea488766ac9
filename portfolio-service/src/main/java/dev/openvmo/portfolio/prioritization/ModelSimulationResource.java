package dev.openvmo.portfolio.prioritization;

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

/** {@code /v1/prioritization-models/{id}/simulation}. */
@Path("/v1/prioritization-models/{id}/simulation")
@Endpoint
@OnlyNow
@Tag(name = "Prioritization models")
class ModelSimulationResource {
    private final ModelSimulations simulations;

    ModelSimulationResource(ModelSimulations simulations) {
        this.simulations = simulations;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "simulatePrioritizationModel",
            summary = "Read how the backlog would stand under a model",
            description = "Whatever the model's state, and exactly as activating it now would. Nothing is changed.")
    public ModelSimulationView get(@PathParam("id") UUID id) {
        return simulations.of(id);
    }
}
