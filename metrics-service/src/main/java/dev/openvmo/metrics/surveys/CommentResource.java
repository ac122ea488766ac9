package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.OnlyNow;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/survey-comments}. */
@Path("/v1/survey-comments")
@Endpoint
@OnlyNow
@Tag(name = "Surveys")
class CommentResource {
    private final Comments comments;

    CommentResource(Comments comments) {
        this.comments = comments;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listSurveyComments",
            summary = "List what respondents wrote",
            description =
                    "Of rounds that have closed with enough answers, in no order. There is no `asOf`: nothing is kept of when they were"
                            + " written, nor of those that were deleted, for both could tell who wrote them.")
    public Page<CommentView> list(@BeanParam ListQuery query) {
        return comments.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getSurveyComment",
            summary = "Read what a respondent wrote",
            description = "As it is now: there is no `asOf`, for nothing is kept of a comment's past.")
    public CommentView get(@PathParam("id") UUID id) {
        return comments.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceSurveyComment", summary = "Say what a comment is about")
    public CommentView replace(@PathParam("id") UUID id, Input<CommentRequest> body) {
        return comments.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchSurveyComment", summary = "Change what a comment is said to be about (merge patch)")
    public CommentView patch(@PathParam("id") UUID id, Input<CommentRequest> body) {
        return comments.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "deleteSurveyComment",
            summary = "Delete a comment",
            description = "For what tells who wrote it, or of whom: nothing is left of it.")
    public void delete(@PathParam("id") UUID id) {
        comments.delete(id);
    }
}
