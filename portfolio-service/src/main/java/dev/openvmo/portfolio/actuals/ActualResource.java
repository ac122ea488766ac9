package dev.openvmo.portfolio.actuals;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/actuals}. */
@Path("/v1/actuals")
@Endpoint
@Tag(name = "Actuals", description = "What was spent from a budget, as finance has booked it")
class ActualResource {
    static final String PATH = "/v1/actuals";

    private final Actuals actuals;
    private final Batches batches;

    ActualResource(Actuals actuals, Batches batches) {
        this.actuals = actuals;
        this.batches = batches;
    }

    @POST
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(
            operationId = "createActual",
            summary = "Book what was spent",
            description = "(source, externalId) delivered again replaces; the same content again changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActualView.class)))
    @APIResponse(
            responseCode = "200",
            description = "What was booked before, as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActualView.class)))
    public RestResponse<ActualView> create(Input<ActualRequest> body) {
        var booked = actuals.book(body.value());
        return Created.orUpdated(PATH + "/" + booked.view().id(), booked.view(), booked.created());
    }

    @POST
    @Path("/batch")
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(
            operationId = "createActuals",
            summary = "Book many",
            description = "An item that was booked before is 200, a new one 201.")
    public BatchResult createMany(Batch<ActualRequest> items) {
        return batches.create(items, item -> actuals.book(item).view());
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listActuals", summary = "List actuals")
    public Page<ActualView> list(@BeanParam ListQuery query) {
        return actuals.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getActual", summary = "Read an actual")
    public ActualView get(@PathParam("id") UUID id) {
        return actuals.get(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(operationId = "deleteActual", summary = "Take a booking back")
    public void delete(@PathParam("id") UUID id) {
        actuals.delete(id);
    }
}
