package dev.openvmo.portfolio.comments;

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

/** {@code /v1/comments}. */
@Path("/v1/comments")
@Endpoint
@Tag(name = "Comments", description = "What people say about an initiative")
class CommentResource {
    static final String PATH = "/v1/comments";

    private final Comments comments;
    private final Batches batches;

    CommentResource(Comments comments, Batches batches) {
        this.comments = comments;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createComment", summary = "Comment on an initiative")
    public RestResponse<CommentView> create(Input<CommentRequest> body) {
        return Created.at(PATH, comments.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createComments", summary = "Comment many times")
    public BatchResult createMany(Batch<CommentRequest> items) {
        return batches.create(items, comments::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listComments", summary = "List comments")
    public Page<CommentView> list(@BeanParam ListQuery query) {
        return comments.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getComment", summary = "Read a comment")
    public CommentView get(@PathParam("id") UUID id) {
        return comments.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceComment", summary = "Replace a comment")
    public CommentView replace(@PathParam("id") UUID id, Input<CommentRequest> body) {
        return comments.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchComment", summary = "Change some of a comment (merge patch)")
    public CommentView patch(@PathParam("id") UUID id, Input<CommentRequest> body) {
        return comments.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteComment", summary = "Withdraw a comment of one's own")
    public void delete(@PathParam("id") UUID id) {
        comments.delete(id);
    }
}
