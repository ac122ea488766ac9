package dev.openvmo.portfolio.workentries;

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

/** {@code /v1/work-entries}. */
@Path("/v1/work-entries")
@Endpoint
@Tag(name = "Work entries", description = "What teams and people really worked, as time sheets tell it")
class WorkEntryResource {
    static final String PATH = "/v1/work-entries";

    private final WorkEntries entries;
    private final Batches batches;

    WorkEntryResource(WorkEntries entries, Batches batches) {
        this.entries = entries;
        this.batches = batches;
    }

    @POST
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(
            operationId = "createWorkEntry",
            summary = "Book work that was done",
            description = "(source, externalId) delivered again replaces; the same content again changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WorkEntryView.class)))
    @APIResponse(
            responseCode = "200",
            description = "What was booked before, as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WorkEntryView.class)))
    public RestResponse<WorkEntryView> create(Input<WorkEntryRequest> body) {
        var booked = entries.book(body.value());
        return Created.orUpdated(PATH + "/" + booked.view().id(), booked.view(), booked.created());
    }

    @POST
    @Path("/batch")
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(
            operationId = "createWorkEntries",
            summary = "Book much work that was done",
            description = "An item that was booked before is 200, a new one 201.")
    public BatchResult createMany(Batch<WorkEntryRequest> items) {
        return batches.create(items, item -> entries.book(item).view());
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listWorkEntries", summary = "List work entries")
    public Page<WorkEntryView> list(@BeanParam ListQuery query) {
        return entries.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getWorkEntry", summary = "Read a work entry")
    public WorkEntryView get(@PathParam("id") UUID id) {
        return entries.get(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(operationId = "deleteWorkEntry", summary = "Take a work entry back")
    public void delete(@PathParam("id") UUID id) {
        entries.delete(id);
    }
}
