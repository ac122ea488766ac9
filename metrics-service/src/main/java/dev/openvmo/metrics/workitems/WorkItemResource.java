package dev.openvmo.metrics.workitems;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Batch;
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
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/work-items}. */
@Path("/v1/work-items")
@Endpoint
@Tag(name = "Work items", description = "What teams work on, as their tools tell it")
class WorkItemResource {
    private static final String PATH = "/v1/work-items";

    private final WorkItemWrites writes;
    private final WorkItems items;
    private final WorkItemDeletion deletion;

    WorkItemResource(WorkItemWrites writes, WorkItems items, WorkItemDeletion deletion) {
        this.writes = writes;
        this.items = items;
        this.deletion = deletion;
    }

    @POST
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(
            operationId = "createWorkItem",
            summary = "Tell how a work item stands",
            description =
                    "All that is known of it, each time: (source, externalId) written again replaces. In any order, by revision;"
                            + " its initiative may be one that comes later.")
    @APIResponse(
            responseCode = "201",
            description = "a new work item",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WorkItemView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the work item that was there, as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WorkItemView.class)))
    public RestResponse<WorkItemView> create(Input<WorkItemRequest> body) {
        var written = writes.create(body.value());
        return Created.orUpdated(PATH + "/" + written.view().id(), written.view(), written.created());
    }

    @POST
    @Path("/batch")
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(operationId = "createWorkItems", summary = "Tell how up to 10,000 work items stand")
    public WorkItemBatchView createMany(
            Batch<WorkItemRequest> items,
            @QueryParam("atomic") @Parameter(description = "all of them, or none", example = "false") Boolean atomic) {
        return writes.createMany(items, Boolean.TRUE.equals(atomic));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listWorkItems", summary = "List work items, the latest asked for first")
    public Page<WorkItemView> list(@BeanParam ListQuery query) {
        return items.page(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getWorkItem", summary = "Read a work item")
    public WorkItemView get(@PathParam("id") UUID id) {
        return items.one(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(
            operationId = "deleteWorkItem",
            summary = "Take a work item back",
            description = "What is older, or the same told again, does not bring it back; a higher revision does.")
    public void delete(@PathParam("id") UUID id) {
        deletion.delete(id);
    }
}
