package dev.openvmo.portfolio.forums;

import dev.openvmo.kit.endpoint.Endpoint;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/budgeting-bids}. */
@Path("/v1/budgeting-bids")
@Endpoint
@Tag(name = "Budgeting bids", description = "What a participant of a budgeting forum would fund with how much")
class BidResource {
    static final String PATH = "/v1/budgeting-bids";

    private final Bids bids;
    private final Batches batches;

    BidResource(Bids bids, Batches batches) {
        this.bids = bids;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "createBudgetingBid",
            summary = "Bid in the round that is open",
            description = "Never more than the purse holds; a refusal says how much is left in it.")
    public RestResponse<BidView> create(Input<BidRequest> body) {
        return Created.at(PATH, bids.bid(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createBudgetingBids", summary = "Bid many times")
    public BatchResult createMany(Batch<BidRequest> items) {
        return batches.create(items, bids::bid);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listBudgetingBids", summary = "List bids")
    public Page<BidView> list(@BeanParam ListQuery query) {
        return bids.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getBudgetingBid", summary = "Read a bid")
    public BidView get(@PathParam("id") UUID id) {
        return bids.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceBudgetingBid", summary = "Replace a bid")
    public BidView replace(@PathParam("id") UUID id, Input<BidRequest> body) {
        return bids.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchBudgetingBid", summary = "Raise or reduce a bid (merge patch)")
    public BidView patch(@PathParam("id") UUID id, Input<BidRequest> body) {
        return bids.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteBudgetingBid", summary = "Take a bid back")
    public void delete(@PathParam("id") UUID id) {
        bids.delete(id);
    }
}
