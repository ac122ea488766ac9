package dev.openvmo.metrics.lessons;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
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

/** {@code /v1/lessons/{id}/reuses}. */
@Path("/v1/lessons/{id}")
@Endpoint
@Tag(name = "Lessons")
class ReuseResource {
    private final Reuses reuses;

    ReuseResource(Reuses reuses) {
        this.reuses = reuses;
    }

    @POST
    @Path("/reuses")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createLessonReuse", summary = "Say that an initiative took a lesson up")
    public RestResponse<ReuseView> create(@PathParam("id") UUID id, Input<ReuseRequest> body) {
        return Created.at("/v1/lessons/%s/reuses".formatted(id), reuses.create(id, body));
    }

    @GET
    @Path("/reuses")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listLessonReuses", summary = "List where a lesson was taken up, the latest first")
    public Page<ReuseView> list(@PathParam("id") UUID id, @BeanParam ListQuery query) {
        return reuses.list(id, query);
    }

    @GET
    @Path("/reuses/{reuseId}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getLessonReuse", summary = "Read where a lesson was taken up")
    public ReuseView get(@PathParam("id") UUID id, @PathParam("reuseId") UUID reuseId) {
        return reuses.get(id, reuseId);
    }

    @PUT
    @Path("/reuses/{reuseId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceLessonReuse", summary = "Say anew whether and how a lesson helped")
    public ReuseView replace(@PathParam("id") UUID id, @PathParam("reuseId") UUID reuseId, Input<ReuseRequest> body) {
        return reuses.edit(id, reuseId, body);
    }

    @PATCH
    @Path("/reuses/{reuseId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchLessonReuse", summary = "Say whether a lesson helped (merge patch)")
    public ReuseView patch(@PathParam("id") UUID id, @PathParam("reuseId") UUID reuseId, Input<ReuseRequest> body) {
        return reuses.edit(id, reuseId, body);
    }

    @DELETE
    @Path("/reuses/{reuseId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteLessonReuse", summary = "Take back that an initiative took a lesson up")
    public void delete(@PathParam("id") UUID id, @PathParam("reuseId") UUID reuseId) {
        reuses.delete(id, reuseId);
    }

    @GET
    @Path("/usefulness")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getLessonUsefulness",
            summary = "Read how often a lesson was suggested, taken up, and of help")
    public UsefulnessView usefulness(@PathParam("id") UUID id) {
        return reuses.usefulness(id);
    }
}
