package dev.openvmo.portfolio.transfers;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/budget-transfers}. */
@Path("/v1/budget-transfers")
@Endpoint
@Tag(name = "Budget transfers", description = "What went from one budget to another")
class TransferResource {
    static final String PATH = "/v1/budget-transfers";

    private final Transfers transfers;

    TransferResource(Transfers transfers) {
        this.transfers = transfers;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "createBudgetTransfer",
            summary = "Transfer money from one budget to another",
            description = "Of what is left there, to a budget of the same currency. It stays written.")
    public RestResponse<TransferView> create(Input<TransferRequest> body) {
        return Created.at(PATH, transfers.transfer(body.value()));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listBudgetTransfers", summary = "List budget transfers")
    public Page<TransferView> list(@BeanParam ListQuery query) {
        return transfers.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getBudgetTransfer", summary = "Read a budget transfer")
    public TransferView get(@PathParam("id") UUID id) {
        return transfers.get(id);
    }
}
