package dev.openvmo.portfolio.funding;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/portfolios/{id}/funding}. */
@Path("/v1/portfolios/{id}/funding")
@Endpoint
@Tag(name = "Budgets")
class FundingResource {
    private final Funding funding;

    FundingResource(Funding funding) {
        this.funding = funding;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getFunding",
            summary = "Add up the budgets of a portfolio and those below it",
            description =
                    "Budgets whose days lie in the period, with what is committed, booked and forecast, converted by the rate of one"
                            + " day, which is named. Where a rate is missing there is no total, and the reason.")
    public FundingView get(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "Of this portfolio's calendar; the fiscal year that today lies in where it is left out.",
                            example = "2027")
                    @QueryParam("period")
                    FiscalPeriod period,
            @Parameter(description = "ISO 4217; the portfolio's where it is left out.", example = "EUR")
                    @QueryParam("currency")
                    String currency,
            @Parameter(description = "By the rates of which day; today where it is left out.", example = "2026-11-26")
                    @QueryParam("on")
                    LocalDate on) {
        return funding.of(id, period, currency, on);
    }
}
