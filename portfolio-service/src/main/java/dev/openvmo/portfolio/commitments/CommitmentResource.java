package dev.openvmo.portfolio.commitments;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/commitments}. */
@Path("/v1/commitments")
@Endpoint
@Tag(name = "Commitments", description = "What of a budget is set aside for an initiative")
class CommitmentResource {
    static final String PATH = "/v1/commitments";

    private final Commitments commitments;
    private final Batches batches;

    CommitmentResource(Commitments commitments, Batches batches) {
        this.commitments = commitments;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "createCommitment",
            summary = "Commit money of a budget to an initiative",
            description = "Never more than is left, whoever commits at the same time; a refusal says how much that is.")
    @APIResponse(
            responseCode = "201",
            description = "Committed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CommitmentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "What would be committed, with dryRun",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CommitmentView.class)))
    public RestResponse<CommitmentView> create(
            Input<CommitmentRequest> body,
            @Parameter(
                            description =
                                    "Whether it is only said what would happen: the same answer or refusal, nothing written.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        return dryRun
                ? RestResponse.ok(commitments.dryRun(body.value()))
                : Created.at(PATH, commitments.commit(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createCommitments", summary = "Commit many times")
    public BatchResult createMany(Batch<CommitmentRequest> items) {
        return batches.create(items, commitments::commit);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCommitments", summary = "List commitments")
    public Page<CommitmentView> list(@BeanParam ListQuery query) {
        return commitments.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCommitment", summary = "Read a commitment")
    public CommitmentView get(@PathParam("id") UUID id) {
        return commitments.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceCommitment", summary = "Replace a commitment")
    public CommitmentView replace(@PathParam("id") UUID id, Input<CommitmentRequest> body) {
        return commitments.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchCommitment", summary = "Raise or reduce a commitment (merge patch)")
    public CommitmentView patch(@PathParam("id") UUID id, Input<CommitmentRequest> body) {
        return commitments.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteCommitment", summary = "Release a commitment")
    public void delete(@PathParam("id") UUID id) {
        commitments.release(id);
    }
}
