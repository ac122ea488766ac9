package dev.openvmo.alignment.adoption;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/strategies/{id}/adoption}. */
@Path("/v1/strategies/{id}/adoption")
@Endpoint
@Tag(name = "Strategies")
class AdoptionResource {
    private final Adoption adoption;

    AdoptionResource(Adoption adoption) {
        this.adoption = adoption;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getStrategyAdoption",
            summary = "Read how far a strategy has become known",
            description = "By those who were named when it was announced, and those who have acknowledged it.")
    public AdoptionView get(@PathParam("id") UUID id) {
        return adoption.of(id);
    }
}
