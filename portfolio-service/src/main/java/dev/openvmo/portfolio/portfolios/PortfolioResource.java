package dev.openvmo.portfolio.portfolios;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Answers;
import dev.openvmo.kit.input.Bulk;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/portfolios}. */
@Path("/v1/portfolios")
@Endpoint
@Tag(name = "Portfolios", description = "What the organisation steers as one: hierarchy, money, time zone, fiscal year")
class PortfolioResource {
    static final String PATH = "/v1/portfolios";

    private final Portfolios portfolios;
    private final Bulk bulk;
    private final PortfolioListing listing;

    PortfolioResource(Portfolios portfolios, Bulk bulk, PortfolioListing listing) {
        this.portfolios = portfolios;
        this.bulk = bulk;
        this.listing = listing;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "createPortfolio",
            summary = "Open a portfolio",
            description = "One object, an array or NDJSON. A root portfolio needs the role in the whole organisation.")
    public Response create(Input<PortfolioRequest> body) {
        return bulk.create(body, PATH, one -> portfolios.open(one.value()));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listPortfolios", summary = "List portfolios")
    public Page<PortfolioView> list(@BeanParam ListQuery query) {
        return listing.page(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getPortfolio", summary = "Read a portfolio")
    public PortfolioView get(@PathParam("id") UUID id) {
        return portfolios.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replacePortfolio", summary = "Replace a portfolio")
    public PortfolioView replace(@PathParam("id") UUID id, Input<PortfolioRequest> body) {
        return portfolios.edit(id, body, false);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchPortfolio", summary = "Change some of a portfolio (merge patch)")
    public PortfolioView patch(@PathParam("id") UUID id, Input<PortfolioRequest> body) {
        return portfolios.edit(id, body, true);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deletePortfolio", summary = "Close an empty portfolio")
    public Response delete(@PathParam("id") UUID id) {
        portfolios.close(id);
        return Answers.noContent();
    }
}
