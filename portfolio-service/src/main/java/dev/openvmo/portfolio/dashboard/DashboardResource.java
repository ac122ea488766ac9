package dev.openvmo.portfolio.dashboard;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/portfolios/{id}/dashboard}. */
@Path("/v1/portfolios/{id}/dashboard")
@Endpoint
@Tag(name = "Dashboard", description = "How a portfolio stands, all in one look")
class DashboardResource {
    private final Dashboards dashboards;

    DashboardResource(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getDashboard",
            summary = "Read how a portfolio stands, all in one look",
            description =
                    "Flow, team flow, money, capacity, alignment, value, delivery, alerts, what is in the way, guardrails, decisions due, satisfaction, open insights and improvement actions; each part says how fresh it"
                            + " is, and where there is more of it. Made to be asked again and again, with If-None-Match: an answer may"
                            + " be some moments old, never older than twenty times what it costs to compute.")
    public DashboardView get(
            @PathParam("id") UUID id,
            @Parameter(description = "Whether portfolios below count, too.")
                    @QueryParam("descendants")
                    @DefaultValue("false")
                    boolean descendants) {
        return dashboards.of(id, descendants);
    }
}
