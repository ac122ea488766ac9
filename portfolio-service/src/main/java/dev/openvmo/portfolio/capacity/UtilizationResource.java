package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.fiscal.FiscalPeriod;
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

/** {@code /v1/portfolios/{id}/utilization}. */
@Path("/v1/portfolios/{id}/utilization")
@Endpoint
@Tag(name = "Utilization", description = "Whether people, teams and tools suffice for what is planned")
class UtilizationResource {
    private final Utilizations utilizations;

    UtilizationResource(Utilizations utilizations) {
        this.utilizations = utilizations;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getUtilization",
            summary = "Read whether what there is suffices for what is planned",
            description =
                    "Quarter by quarter of the portfolio's fiscal calendar: what business cases ask for by skill against what"
                            + " people can do, and what is allocated of each team, person and tool.")
    public UtilizationView get(
            @PathParam("id") UUID id,
            @Parameter(description = "The first period; the present quarter where it is left out.", example = "2027-Q1")
                    @QueryParam("from")
                    FiscalPeriod from,
            @Parameter(description = "The last period; a year later where it is left out.", example = "2027-Q4")
                    @QueryParam("to")
                    FiscalPeriod to,
            @Parameter(description = "Whether portfolios below count, too.")
                    @QueryParam("descendants")
                    @DefaultValue("false")
                    boolean descendants) {
        return utilizations.of(id, from, to, descendants);
    }
}
