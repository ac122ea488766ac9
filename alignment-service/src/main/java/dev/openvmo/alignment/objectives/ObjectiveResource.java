package dev.openvmo.alignment.objectives;

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

/** {@code /v1/objectives}. */
@Path("/v1/objectives")
@Endpoint
@Tag(name = "Objectives", description = "What a theme wants to be true; initiatives contribute to objectives")
class ObjectiveResource {
    static final String PATH = "/v1/objectives";

    private final Objectives objectives;
    private final Batches batches;

    ObjectiveResource(Objectives objectives, Batches batches) {
        this.objectives = objectives;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "createObjective", summary = "Add an objective to a theme")
    public RestResponse<ObjectiveView> create(Input<ObjectiveRequest> body) {
        return Created.at(PATH, objectives.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(operationId = "createObjectives", summary = "Add many objectives")
    public BatchResult createMany(Batch<ObjectiveRequest> items) {
        return batches.create(items, objectives::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listObjectives", summary = "List objectives")
    public Page<ObjectiveView> list(@BeanParam ListQuery query) {
        return objectives.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getObjective", summary = "Read an objective")
    public ObjectiveView get(@PathParam("id") UUID id) {
        return objectives.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "replaceObjective",
            summary = "Replace an objective",
            description = "A new weight scores every initiative that contributes to a strategy in force anew.")
    public ObjectiveView replace(@PathParam("id") UUID id, Input<ObjectiveRequest> body) {
        return objectives.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "patchObjective",
            summary = "Change some of an objective (merge patch)",
            description = "A new weight scores every initiative that contributes to a strategy in force anew.")
    public ObjectiveView patch(@PathParam("id") UUID id, Input<ObjectiveRequest> body) {
        return objectives.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "deleteObjective",
            summary = "Remove an objective",
            description = "409 in-use while initiatives contribute to it or key results show it.")
    public void delete(@PathParam("id") UUID id) {
        objectives.delete(id);
    }
}
