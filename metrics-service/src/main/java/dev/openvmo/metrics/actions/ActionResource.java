package dev.openvmo.metrics.actions;

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

/** {@code /v1/improvement-actions}. */
@Path("/v1/improvement-actions")
@Endpoint
@Tag(name = "Improvement actions", description = "What is done to become better, and whether it helped")
class ActionResource {
    static final String PATH = "/v1/improvement-actions";

    private final Actions actions;
    private final Batches batches;

    ActionResource(Actions actions, Batches batches) {
        this.actions = actions;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createImprovementAction", summary = "Add an improvement action")
    public RestResponse<ActionView> create(Input<ActionRequest> body) {
        return Created.at(PATH, actions.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createImprovementActions", summary = "Add many improvement actions")
    public BatchResult createMany(Batch<ActionRequest> items) {
        return batches.create(items, actions::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listImprovementActions", summary = "List improvement actions")
    public Page<ActionView> list(@BeanParam ListQuery query) {
        return actions.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getImprovementAction", summary = "Read an improvement action")
    public ActionView get(@PathParam("id") UUID id) {
        return actions.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceImprovementAction", summary = "Replace an improvement action")
    public ActionView replace(@PathParam("id") UUID id, Input<ActionRequest> body) {
        return actions.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchImprovementAction", summary = "Change parts of an improvement action (merge patch)")
    public ActionView patch(@PathParam("id") UUID id, Input<ActionRequest> body) {
        return actions.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteImprovementAction", summary = "Delete an improvement action")
    public void delete(@PathParam("id") UUID id) {
        actions.delete(id);
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "moveImprovementAction", summary = "Say that an action is done, cancelled, or open again")
    public ActionView go(@PathParam("id") UUID id, Input<TransitionRequest> body) {
        return actions.go(id, body);
    }

    @GET
    @Path("/{id}/verdict")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getImprovementActionVerdict",
            summary = "Read whether an action helped",
            description =
                    "From the days its metric was measured on before and after, with the trend and the season carried on; with the"
                            + " uncertainty of what is found.")
    public VerdictView verdict(@PathParam("id") UUID id) {
        return actions.verdict(id);
    }
}
