package dev.openvmo.alignment.robustness;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/alignment-insights/{portfolioId}/robustness}. */
@Path("/v1/alignment-insights")
@Endpoint
@Tag(name = "Alignment insights")
class RobustnessResource {
    private final Robustness robustness;

    RobustnessResource(Robustness robustness) {
        this.robustness = robustness;
    }

    @GET
    @Path("/{portfolioId}/robustness")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getRobustness",
            summary = "Read how sure the order of initiatives is",
            description = "How likely each initiative holds each rank, and stays above each other, when weights and"
                    + " strengths are not known exactly; and which weight would turn two neighbours.")
    public RobustnessView get(@PathParam("portfolioId") UUID portfolioId, @BeanParam RobustnessRequest request) {
        return robustness.of(portfolioId, request);
    }
}
