package dev.openvmo.metrics.facts;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Batch;
import dev.openvmo.kit.input.BatchResult;
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

/** {@code /v1/changes}. */
@Path("/v1/changes")
@Endpoint
@Tag(name = "Changes", description = "Commits and pull requests, which deployments hold")
class ChangeResource {
    private static final String PATH = "/v1/changes";

    private final Changes changes;

    ChangeResource(Changes changes) {
        this.changes = changes;
    }

    @POST
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(
            operationId = "createChange",
            summary = "Report a change",
            description =
                    "(source, externalId) written again changes what is said, and leaves the rest as it was. The service, its"
                            + " portfolio and the initiative are found by what the body and the key tell.")
    @APIResponse(
            responseCode = "201",
            description = "a new change",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChangeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the change that was there, as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChangeView.class)))
    public RestResponse<ChangeView> create(Input<ChangeRequest> body) {
        var written = changes.write(body.value());
        return Created.orUpdated(PATH + "/" + written.view().id(), written.view(), written.created());
    }

    @POST
    @Path("/batch")
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(operationId = "createChanges", summary = "Report up to 10,000 changes")
    public BatchResult createMany(Batch<ChangeRequest> items) {
        return changes.writeMany(items);
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PIPELINE})
    @Operation(operationId = "listChanges", summary = "List changes, the latest first")
    public Page<ChangeView> list(@BeanParam ListQuery query) {
        return changes.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.PIPELINE})
    @Operation(operationId = "getChange", summary = "Read a change")
    public ChangeView get(@PathParam("id") UUID id) {
        return changes.get(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(
            operationId = "deleteChange",
            summary = "Take a change back",
            description = "What says no more than was known of it does not bring it back.")
    public void delete(@PathParam("id") UUID id) {
        changes.delete(id);
    }
}
