package dev.openvmo.metrics.financials;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/budget-adherence}. */
@Path("/v1/budget-adherence/{portfolioId}")
@Endpoint
@Tag(name = "Financials")
class BudgetAdherenceResource {
    private final BudgetAdherence adherence;

    BudgetAdherenceResource(BudgetAdherence adherence) {
        this.adherence = adherence;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getBudgetAdherence",
            summary = "Read how a portfolio's initiatives keep to their budgets",
            description =
                    "Of each metric the latest measurement of an initiative counts. What was not measured is counted apart, and published"
                            + " variances that baseline and forecast contradict are named.")
    public BudgetAdherenceView get(
            @PathParam("portfolioId") UUID portfolioId,
            @Parameter(
                            required = true,
                            description = "The key of what measures baselines.",
                            example = "budget.baseline")
                    @QueryParam("baseline")
                    String baseline,
            @Parameter(
                            required = true,
                            description = "The key of what measures forecasts.",
                            example = "budget.forecast")
                    @QueryParam("forecast")
                    String forecast,
            @Parameter(description = "The key of published variances, in per cent.", example = "budget.variance")
                    @QueryParam("published")
                    String published) {
        return adherence.of(portfolioId, baseline, forecast, published);
    }
}
