package dev.openvmo.portfolio.pins;

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

/** {@code /v1/backlog-pins}. */
@Path("/v1/backlog-pins")
@Endpoint
@Tag(
        name = "Backlog pins",
        description = "Which initiatives come first in their portfolio's backlog whatever their score, and why")
class PinResource {
    static final String PATH = "/v1/backlog-pins";

    private final Pins pins;
    private final Batches batches;

    PinResource(Pins pins, Batches batches) {
        this.pins = pins;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createBacklogPin", summary = "Pin an initiative to the top of its backlog")
    public RestResponse<PinView> create(Input<PinRequest> body) {
        return Created.at(PATH, pins.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createBacklogPins", summary = "Pin many initiatives")
    public BatchResult createMany(Batch<PinRequest> items) {
        return batches.create(items, pins::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listBacklogPins", summary = "List pins")
    public Page<PinView> list(@BeanParam ListQuery query) {
        return pins.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getBacklogPin", summary = "Read a pin")
    public PinView get(@PathParam("id") UUID id) {
        return pins.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceBacklogPin", summary = "Replace a pin")
    public PinView replace(@PathParam("id") UUID id, Input<PinRequest> body) {
        return pins.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchBacklogPin", summary = "Change some of a pin (merge patch)")
    public PinView patch(@PathParam("id") UUID id, Input<PinRequest> body) {
        return pins.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteBacklogPin", summary = "Take a pin away")
    public void delete(@PathParam("id") UUID id) {
        pins.delete(id);
    }
}
