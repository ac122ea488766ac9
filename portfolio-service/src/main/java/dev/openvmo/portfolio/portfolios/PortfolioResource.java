package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Batch;
import dev.openvmo.kit.input.BatchResult;
import dev.openvmo.kit.input.Batches;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/portfolios}. */
@Path("/v1/portfolios")
@Endpoint
@Tag(name = "Portfolios", description = "What the organisation steers as one: hierarchy, money, time zone, fiscal year")
class PortfolioResource {
    static final String PATH = "/v1/portfolios";

    private final Portfolios portfolios;
    private final Batches batches;

    PortfolioResource(Portfolios portfolios, Batches batches) {
        this.portfolios = portfolios;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "createPortfolio",
            summary = "Open a portfolio",
            description = "A root portfolio needs the role in the whole organisation.")
    public RestResponse<PortfolioView> create(Input<PortfolioRequest> body) {
        return Created.at(PATH, portfolios.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createPortfolios", summary = "Open many portfolios")
    public BatchResult createMany(Batch<PortfolioRequest> items) {
        return batches.create(items, portfolios::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listPortfolios", summary = "List portfolios")
    public Page<PortfolioView> list(@BeanParam ListQuery query) {
        return portfolios.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getPortfolio", summary = "Read a portfolio")
    public PortfolioView get(@PathParam("id") UUID id) {
        return portfolios.get(id);
    }

    @GET
    @Path("/{id}/fiscal-periods")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listFiscalPeriods",
            summary = "List fiscal periods of a portfolio with their days",
            description =
                    "Those that a day lies in (today where nothing is said), or a period with all shorter ones in it. A fiscal year bears the calendar"
                            + " year it begins in, quarters count from its first month, months are the calendar's.")
    public FiscalPeriodsView fiscalPeriods(
            @PathParam("id") UUID id,
            @Parameter(description = "The day.", example = "2026-11-01") @QueryParam("on") LocalDate on,
            @Parameter(description = "The period.", example = "2026") @QueryParam("within") FiscalPeriod within) {
        return portfolios.fiscalPeriods(id, on, within);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replacePortfolio", summary = "Replace a portfolio")
    public PortfolioView replace(@PathParam("id") UUID id, Input<PortfolioRequest> body) {
        return portfolios.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchPortfolio", summary = "Change some of a portfolio (merge patch)")
    public PortfolioView patch(@PathParam("id") UUID id, Input<PortfolioRequest> body) {
        return portfolios.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deletePortfolio", summary = "Close an empty portfolio")
    public void delete(@PathParam("id") UUID id) {
        portfolios.delete(id);
    }
}
