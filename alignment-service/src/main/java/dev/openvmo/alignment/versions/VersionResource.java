package dev.openvmo.alignment.versions;

import dev.openvmo.alignment.strategies.StrategyView;
import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/strategies/{id}/versions}. */
@Path("/v1/strategies/{id}/versions")
@Endpoint
@Tag(name = "Strategies")
class VersionResource {
    private final Versions versions;

    VersionResource(Versions versions) {
        this.versions = versions;
    }

    @POST
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "createStrategyVersion",
            summary = "Draft a new version of a strategy, retired or not",
            description =
                    "With its themes, objectives, key results and comparisons. What initiatives contribute is stated of the new objectives, too, a moment later.")
    public RestResponse<StrategyView> create(@PathParam("id") UUID id) {
        return Created.at("/v1/strategies", versions.create(id));
    }
}
