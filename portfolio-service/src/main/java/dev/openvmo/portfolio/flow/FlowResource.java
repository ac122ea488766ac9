package dev.openvmo.portfolio.flow;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/portfolios/{id}/flow}. */
@Path("/v1/portfolios/{id}/flow")
@Endpoint
@Tag(name = "Flow", description = "How initiatives flow through a portfolio")
class FlowResource {
    private final Flows flows;

    FlowResource(Flows flows) {
        this.flows = flows;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getFlow",
            summary = "Read how initiatives flow through a portfolio",
            description =
                    "Cumulative flow by day, throughput, lead time, age and time in each state. Days are the portfolio's;"
                            + " 732 at most, the last 90 where nothing is said.")
    public FlowView get(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "The first day; 89 days before the last where it is left out.",
                            example = "2026-09-01")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(
                            description = "The last day; today where it is left out, or later than that.",
                            example = "2026-11-26")
                    @QueryParam("to")
                    LocalDate to,
            @Parameter(description = "Whether portfolios below count, too.")
                    @QueryParam("descendants")
                    @DefaultValue("false")
                    boolean descendants) {
        return flows.of(id, from, to, descendants);
    }
}
