package dev.openvmo.alignment.insights;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/alignment-insights/{portfolioId}}. */
@Path("/v1/alignment-insights")
@Endpoint
@Tag(
        name = "Alignment insights",
        description = "Whether a portfolio does what the strategy wants, and how sure that is")
class InsightResource {
    private final Insights insights;

    InsightResource(Insights insights) {
        this.insights = insights;
    }

    @GET
    @Path("/{portfolioId}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getAlignmentInsight",
            summary = "Read what a portfolio does for the strategy",
            description = "Initiatives without an objective, objectives nobody serves, spend against weight, and how"
                    + " alignment changed over time: of what the caller may read.")
    public InsightView get(@PathParam("portfolioId") UUID portfolioId) {
        return insights.of(portfolioId);
    }
}
