package dev.openvmo.metrics.waste;

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

/** {@code /v1/waste-reports}. */
@Path("/v1/waste-reports/{portfolioId}")
@Endpoint
@Tag(name = "Waste", description = "What a portfolio spent on nothing")
class WasteReportResource {
    private final WasteReports reports;

    WasteReportResource(WasteReports reports) {
        this.reports = reports;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getWasteReport",
            summary = "Read what a portfolio spent on nothing: unaligned spend, zombies, waiting, rework",
            description =
                    "Without the portfolios below it unless they are asked for, in its currency, each part with its derivation. Parts overlap and do not add up. What is"
                            + " not known is null with a reason.")
    public WasteReportView get(
            @PathParam("portfolioId") UUID portfolioId,
            @QueryParam("from")
                    @Parameter(description = "Included; a year before `to` when absent.", example = "2026-01-01")
                    String from,
            @QueryParam("to") @Parameter(description = "Excluded; now when absent.", example = "2026-04-01") String to,
            @QueryParam("descendants")
                    @DefaultValue("false")
                    @Parameter(description = "Whether the portfolios below it count, too, as far as you may read them.")
                    boolean descendants) {
        return reports.of(portfolioId, descendants, from, to);
    }
}
