package dev.openvmo.alignment.contributions;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Answers;
import dev.openvmo.kit.input.Bulk;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/contributions}. */
@Path("/v1/contributions")
@Endpoint
@Tag(name = "Contributions", description = "How strongly and how surely initiatives serve objectives")
class ContributionResource {
    static final String PATH = "/v1/contributions";

    private final Contributions contributions;
    private final Bulk bulk;
    private final ContributionListing listing;

    ContributionResource(Contributions contributions, Bulk bulk, ContributionListing listing) {
        this.contributions = contributions;
        this.bulk = bulk;
        this.listing = listing;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "createContribution",
            summary = "State a contribution",
            description = "One object, an array or NDJSON. One per initiative and objective.")
    public Response create(Input<ContributionRequest> body) {
        return bulk.create(body, PATH, one -> contributions.state(one.value()));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listContributions", summary = "List contributions")
    public Page<ContributionView> list(@BeanParam ListQuery query) {
        return listing.page(query);
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
        return contributions.edit(id, body, false);
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "patchContribution",
            summary = "Change some of a contribution (merge patch)",
            description = "Scores the initiative anew.")
    public ContributionView patch(@PathParam("id") UUID id, Input<ContributionRequest> body) {
        return contributions.edit(id, body, true);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "deleteContribution",
            summary = "Withdraw a contribution",
            description = "Scores the initiative anew.")
    public Response delete(@PathParam("id") UUID id) {
        contributions.withdraw(id);
        return Answers.noContent();
    }
}
