package dev.openvmo.portfolio.stakeholders;

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

/** {@code /v1/stakeholders}. */
@Path("/v1/stakeholders")
@Endpoint
@Tag(
        name = "Stakeholders",
        description = "Who has a stake in an initiative, how much they can do, and where they stand")
class StakeholderResource {
    static final String PATH = "/v1/stakeholders";

    private final Stakeholders stakeholders;
    private final Batches batches;

    StakeholderResource(Stakeholders stakeholders, Batches batches) {
        this.stakeholders = stakeholders;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createStakeholder", summary = "Name a stakeholder of an initiative")
    public RestResponse<StakeholderView> create(Input<StakeholderRequest> body) {
        return Created.at(PATH, stakeholders.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createStakeholders", summary = "Name many stakeholders")
    public BatchResult createMany(Batch<StakeholderRequest> items) {
        return batches.create(items, stakeholders::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listStakeholders", summary = "List stakeholders")
    public Page<StakeholderView> list(@BeanParam ListQuery query) {
        return stakeholders.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getStakeholder", summary = "Read a stakeholder")
    public StakeholderView get(@PathParam("id") UUID id) {
        return stakeholders.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceStakeholder", summary = "Replace a stakeholder")
    public StakeholderView replace(@PathParam("id") UUID id, Input<StakeholderRequest> body) {
        return stakeholders.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchStakeholder", summary = "Change some of a stakeholder (merge patch)")
    public StakeholderView patch(@PathParam("id") UUID id, Input<StakeholderRequest> body) {
        return stakeholders.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteStakeholder", summary = "Take a stakeholder away")
    public void delete(@PathParam("id") UUID id) {
        stakeholders.delete(id);
    }
}
