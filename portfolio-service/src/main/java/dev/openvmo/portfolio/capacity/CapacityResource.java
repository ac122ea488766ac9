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

/** {@code /v1/capacities}. */
@Path("/v1/capacities")
@Endpoint
@Tag(name = "Capacities", description = "How much there is of teams, people and tools, period by period")
class CapacityResource {
    static final String PATH = "/v1/capacities";

    private final Capacities capacities;
    private final Batches batches;

    CapacityResource(Capacities capacities, Batches batches) {
        this.capacities = capacities;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createCapacity", summary = "Say how much there is in a period")
    public RestResponse<CapacityView> create(Input<CapacityRequest> body) {
        return Created.at(PATH, capacities.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createCapacities", summary = "Say how much there is in many periods")
    public BatchResult createMany(Batch<CapacityRequest> items) {
        return batches.create(items, capacities::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCapacities", summary = "List capacities")
    public Page<CapacityView> list(@BeanParam ListQuery query) {
        return capacities.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCapacity", summary = "Read a capacity")
    public CapacityView get(@PathParam("id") UUID id) {
        return capacities.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceCapacity", summary = "Replace a capacity")
    public CapacityView replace(@PathParam("id") UUID id, Input<CapacityRequest> body) {
        return capacities.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchCapacity", summary = "Change some of a capacity (merge patch)")
    public CapacityView patch(@PathParam("id") UUID id, Input<CapacityRequest> body) {
        return capacities.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteCapacity", summary = "Take back what was said of a period")
    public void delete(@PathParam("id") UUID id) {
        capacities.delete(id);
    }
}
