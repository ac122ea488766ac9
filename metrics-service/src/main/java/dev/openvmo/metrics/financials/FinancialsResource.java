package dev.openvmo.metrics.financials;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/financials}. */
@Path("/v1/financials/{initiativeId}")
@Endpoint
@Tag(name = "Financials", description = "What initiatives are worth, and whether they keep to their budgets")
class FinancialsResource {
    private final Financials financials;
    private final EarnedValues earned;

    FinancialsResource(Financials financials, EarnedValues earned) {
        this.financials = financials;
        this.earned = earned;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getFinancials",
            summary = "Read what an initiative is worth, as planned and as come",
            description =
                    "NPV, ROI, IRR, payback and benefit-cost ratio by fiscal quarter from the first of which anything is told.")
    public FinancialsView get(
            @PathParam("initiativeId") UUID initiativeId,
            @Parameter(
                            description = "A share a year, 0 to 1; 0.035 when absent (HM Treasury, The Green Book).",
                            example = "0.035")
                    @QueryParam("discountRate")
                    BigDecimal discountRate) {
        return financials.of(initiativeId, discountRate);
    }

    @GET
    @Path("/earned-value")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getEarnedValue",
            summary = "Read an initiative's earned value from the metrics that measure it",
            description =
                    "Of each metric the latest measurement counts; without all of them, or in several units, figures are null.")
    public EarnedValueView earnedValue(
            @PathParam("initiativeId") UUID initiativeId, @BeanParam EarnedValueRequest query) {
        return earned.of(initiativeId, query);
    }
}
