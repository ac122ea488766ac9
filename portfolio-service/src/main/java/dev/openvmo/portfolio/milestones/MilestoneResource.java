package dev.openvmo.portfolio.milestones;

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

/** {@code /v1/milestones}. */
@Path("/v1/milestones")
@Endpoint
@Tag(name = "Milestones", description = "By when an initiative is to get how far: planned, expected, reached")
class MilestoneResource {
    static final String PATH = "/v1/milestones";

    private final Milestones milestones;
    private final Batches batches;

    MilestoneResource(Milestones milestones, Batches batches) {
        this.milestones = milestones;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createMilestone", summary = "Set a milestone of an initiative")
    public RestResponse<MilestoneView> create(Input<MilestoneRequest> body) {
        return Created.at(PATH, milestones.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createMilestones", summary = "Set many milestones")
    public BatchResult createMany(Batch<MilestoneRequest> items) {
        return batches.create(items, milestones::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listMilestones", summary = "List milestones")
    public Page<MilestoneView> list(@BeanParam ListQuery query) {
        return milestones.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getMilestone", summary = "Read a milestone")
    public MilestoneView get(@PathParam("id") UUID id) {
        return milestones.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceMilestone", summary = "Replace a milestone")
    public MilestoneView replace(@PathParam("id") UUID id, Input<MilestoneRequest> body) {
        return milestones.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchMilestone", summary = "Change some of a milestone (merge patch)")
    public MilestoneView patch(@PathParam("id") UUID id, Input<MilestoneRequest> body) {
        return milestones.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteMilestone", summary = "Take a milestone away")
    public void delete(@PathParam("id") UUID id) {
        milestones.delete(id);
    }
}
