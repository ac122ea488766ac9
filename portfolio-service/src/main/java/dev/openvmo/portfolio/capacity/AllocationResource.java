package dev.openvmo.portfolio.capacity;

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

/** {@code /v1/allocations}. */
@Path("/v1/allocations")
@Endpoint
@Tag(name = "Allocations", description = "Whom and what initiatives get, period by period")
class AllocationResource {
    static final String PATH = "/v1/allocations";

    private final Allocations allocations;
    private final Batches batches;

    AllocationResource(Allocations allocations, Batches batches) {
        this.allocations = allocations;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createAllocation", summary = "Give an initiative somebody or something for a period")
    public RestResponse<AllocationView> create(Input<AllocationRequest> body) {
        return Created.at(PATH, allocations.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createAllocations", summary = "Give many initiatives somebody or something")
    public BatchResult createMany(Batch<AllocationRequest> items) {
        return batches.create(items, allocations::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listAllocations", summary = "List allocations")
    public Page<AllocationView> list(@BeanParam ListQuery query) {
        return allocations.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getAllocation", summary = "Read an allocation")
    public AllocationView get(@PathParam("id") UUID id) {
        return allocations.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceAllocation", summary = "Replace an allocation")
    public AllocationView replace(@PathParam("id") UUID id, Input<AllocationRequest> body) {
        return allocations.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchAllocation", summary = "Change some of an allocation (merge patch)")
    public AllocationView patch(@PathParam("id") UUID id, Input<AllocationRequest> body) {
        return allocations.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteAllocation", summary = "Take an allocation back")
    public void delete(@PathParam("id") UUID id) {
        allocations.delete(id);
    }
}
