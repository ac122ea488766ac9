package dev.openvmo.metrics.facts;

import dev.openvmo.kit.endpoint.Endpoint;
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
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** {@code /v1/deployments}. */
@Path("/v1/deployments")
@Endpoint
@Tag(name = "Deployments", description = "What was brought to an environment")
class DeploymentResource {
    private static final String PATH = "/v1/deployments";

    private final Deployments deployments;

    DeploymentResource(Deployments deployments) {
        this.deployments = deployments;
    }

    @POST
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(
            operationId = "createDeployment",
            summary = "Report a deployment",
            description =
                    "(source, externalId) written again changes what is said, and leaves the rest as it was. The service, its"
                            + " portfolio and the initiative are found by what the body and the key tell.")
    @APIResponse(
            responseCode = "201",
            description = "a new deployment",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DeploymentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the deployment that was there, as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DeploymentView.class)))
    public RestResponse<DeploymentView> create(Input<DeploymentRequest> body) {
        var written = deployments.write(body.value());
        var answer = ResponseBuilder.create(written.created() ? Status.CREATED : Status.OK, written.view())
                .header(HttpHeaders.ETAG, written.view().entityTag());
        return written.created()
                ? answer.header(
                                HttpHeaders.LOCATION,
                                PATH + "/" + written.view().id())
                        .build()
                : answer.build();
    }

    @POST
    @Path("/batch")
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(operationId = "createDeployments", summary = "Report up to 10,000 deployments")
    public BatchResult createMany(Batch<DeploymentRequest> items) {
        return deployments.writeMany(items);
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PIPELINE})
    @Operation(operationId = "listDeployments", summary = "List deployments, the latest first")
    public Page<DeploymentView> list(@BeanParam ListQuery query) {
        return deployments.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.PIPELINE})
    @Operation(operationId = "getDeployment", summary = "Read a deployment")
    public RestResponse<DeploymentView> get(@PathParam("id") UUID id) {
        var view = deployments.get(id);
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, view.entityTag())
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(
            operationId = "deleteDeployment",
            summary = "Take a deployment back",
            description = "What says no more than was known of it does not bring it back.")
    public void delete(@PathParam("id") UUID id) {
        deployments.delete(id);
    }
}
