package dev.openvmo.alignment.contributions;

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

/** {@code /v1/contributions}. */
@Path("/v1/contributions")
@Endpoint
@Tag(name = "Contributions", description = "How strongly and how surely initiatives serve objectives")
class ContributionResource {
    static final String PATH = "/v1/contributions";

    private final Contributions contributions;
    private final Batches batches;

    ContributionResource(Contributions contributions, Batches batches) {
        this.contributions = contributions;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "createContribution",
            summary = "State a contribution",
            description = "One per initiative and objective.")
    public RestResponse<ContributionView> create(Input<ContributionRequest> body) {
        return Created.at(PATH, contributions.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createContributions", summary = "State many contributions")
    public BatchResult createMany(Batch<ContributionRequest> items) {
        return batches.create(items, contributions::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listContributions", summary = "List contributions")
    public Page<ContributionView> list(@BeanParam ListQuery query) {
        return contributions.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getContribution", summary = "Read a contribution")
    public ContributionView get(@PathParam("id") UUID id) {
        return contributions.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "replaceContribution",
            summary = "Replace a contribution",
            description = "Scores the initiative anew.")
    public ContributionView replace(@PathParam("id") UUID id, Input<ContributionRequest> body) {
        return contributions.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "patchContribution",
            summary = "Change some of a contribution (merge patch)",
            description = "Scores the initiative anew.")
    public ContributionView patch(@PathParam("id") UUID id, Input<ContributionRequest> body) {
        return contributions.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "deleteContribution",
            summary = "Withdraw a contribution",
            description = "Scores the initiative anew.")
    public void delete(@PathParam("id") UUID id) {
        contributions.delete(id);
    }
}
