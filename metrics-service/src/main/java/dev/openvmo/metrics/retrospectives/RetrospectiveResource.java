package dev.openvmo.metrics.retrospectives;

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

/** {@code /v1/retrospectives}. */
@Path("/v1/retrospectives")
@Endpoint
@Tag(name = "Retrospectives", description = "What a period was like, and what its figures were")
class RetrospectiveResource {
    static final String PATH = "/v1/retrospectives";

    private final Retrospectives retrospectives;
    private final Batches batches;

    RetrospectiveResource(Retrospectives retrospectives, Batches batches) {
        this.retrospectives = retrospectives;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "createRetrospective",
            summary = "Begin a retrospective",
            description = "The figures of its period are kept as they are now.")
    public RestResponse<RetrospectiveView> create(Input<RetrospectiveRequest> body) {
        return Created.at(PATH, retrospectives.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createRetrospectives", summary = "Begin many retrospectives")
    public BatchResult createMany(Batch<RetrospectiveRequest> items) {
        return batches.create(items, retrospectives::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listRetrospectives", summary = "List retrospectives")
    public Page<RetrospectiveView> list(@BeanParam ListQuery query) {
        return retrospectives.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getRetrospective", summary = "Read a retrospective")
    public RetrospectiveView get(@PathParam("id") UUID id) {
        return retrospectives.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceRetrospective", summary = "Replace a retrospective")
    public RetrospectiveView replace(@PathParam("id") UUID id, Input<RetrospectiveRequest> body) {
        return retrospectives.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchRetrospective", summary = "Change parts of a retrospective (merge patch)")
    public RetrospectiveView patch(@PathParam("id") UUID id, Input<RetrospectiveRequest> body) {
        return retrospectives.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteRetrospective", summary = "Delete a retrospective")
    public void delete(@PathParam("id") UUID id) {
        retrospectives.delete(id);
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "closeRetrospective",
            summary = "Close a retrospective",
            description = "From then on it stays as it is; actions and lessons can still come from it.")
    public RetrospectiveView close(@PathParam("id") UUID id) {
        return retrospectives.close(id);
    }

    @GET
    @Path("/{id}/snapshot")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getRetrospectiveSnapshot",
            summary = "Read what the figures of the period were when a retrospective was begun",
            description =
                    "Metrics with their number of measurements, flow and delivery; never computed again, whatever is corrected.")
    public SnapshotView snapshot(@PathParam("id") UUID id) {
        return retrospectives.snapshot(id);
    }
}
