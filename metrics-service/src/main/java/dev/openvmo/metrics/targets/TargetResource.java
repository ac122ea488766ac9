package dev.openvmo.metrics.targets;

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

/** {@code /v1/targets}. */
@Path("/v1/targets")
@Endpoint
@Tag(name = "Targets", description = "What metrics are to reach by when, and where they stand")
class TargetResource {
    static final String PATH = "/v1/targets";

    private final Targets targets;
    private final Batches batches;

    TargetResource(Targets targets, Batches batches) {
        this.targets = targets;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createTarget", summary = "Add a target")
    public RestResponse<TargetView> create(Input<TargetRequest> body) {
        return Created.at(PATH, targets.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createTargets", summary = "Add many targets")
    public BatchResult createMany(Batch<TargetRequest> items) {
        return batches.create(items, targets::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listTargets", summary = "List targets")
    public Page<TargetView> list(@BeanParam ListQuery query) {
        return targets.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getTarget", summary = "Read a target")
    public TargetView get(@PathParam("id") UUID id) {
        return targets.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceTarget", summary = "Replace a target")
    public TargetView replace(@PathParam("id") UUID id, Input<TargetRequest> body) {
        return targets.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchTarget", summary = "Change parts of a target (merge patch)")
    public TargetView patch(@PathParam("id") UUID id, Input<TargetRequest> body) {
        return targets.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteTarget", summary = "Delete a target")
    public void delete(@PathParam("id") UUID id) {
        targets.delete(id);
    }

    @GET
    @Path("/{id}/attainment")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getTargetAttainment", summary = "Read where a target stands")
    public AttainmentView attainment(@PathParam("id") UUID id) {
        return targets.attainment(id);
    }
}
