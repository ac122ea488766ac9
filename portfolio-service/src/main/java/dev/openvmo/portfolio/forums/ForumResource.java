package dev.openvmo.portfolio.forums;

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
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/budgeting-forums}. */
@Path("/v1/budgeting-forums")
@Endpoint
@Tag(name = "Budgeting forums", description = "Participatory budgeting: who takes part bids for what is funded")
class ForumResource {
    static final String PATH = "/v1/budgeting-forums";

    private final Forums forums;

    ForumResource(Forums forums) {
        this.forums = forums;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "createBudgetingForum",
            summary = "Prepare a budgeting forum",
            description =
                    "Participants with purses made of what is left of a budget, and initiatives that ask for money.")
    public RestResponse<ForumView> create(Input<ForumRequest> body) {
        return Created.at(PATH, forums.create(body.value()));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listBudgetingForums", summary = "List budgeting forums")
    public Page<ForumView> list(@BeanParam ListQuery query) {
        return forums.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getBudgetingForum", summary = "Read a budgeting forum")
    public ForumView get(@PathParam("id") UUID id) {
        return forums.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceBudgetingForum", summary = "Replace a budgeting forum before the bidding begins")
    public ForumView replace(@PathParam("id") UUID id, Input<ForumRequest> body) {
        return forums.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "patchBudgetingForum",
            summary = "Change some of a budgeting forum before the bidding begins (merge patch)")
    public ForumView patch(@PathParam("id") UUID id, Input<ForumRequest> body) {
        return forums.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteBudgetingForum", summary = "Take a budgeting forum away before the bidding begins")
    public void delete(@PathParam("id") UUID id) {
        forums.delete(id);
    }

    @POST
    @Path("/{id}/rounds")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "openBudgetingRound",
            summary = "Open the next round of bids",
            description = "Purses are full again, bids begin anew; those of the round before stay readable.")
    public ForumView nextRound(@PathParam("id") UUID id) {
        return forums.nextRound(id);
    }

    @GET
    @Path("/{id}/result")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getBudgetingResult",
            summary = "Read what a round of bids comes to",
            description = "A proposal is funded where no less is bid than it asks for.")
    public ForumResult result(
            @PathParam("id") UUID id,
            @Parameter(description = "Which round; the last one where it is left out.", example = "1")
                    @QueryParam("round")
                    Integer round) {
        return forums.result(id, round);
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "decideBudgetingForum",
            summary = "Decide as the last round came out",
            description =
                    "Records a decision FUND and commits to each funded proposal what it asks for: all of it, or nothing.")
    public ForumView decide(@PathParam("id") UUID id, Input<ForumDecisionRequest> body) {
        return forums.decide(id, body);
    }
}
