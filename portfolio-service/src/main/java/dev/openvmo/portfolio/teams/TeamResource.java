package dev.openvmo.portfolio.teams;

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

/** {@code /v1/teams}. */
@Path("/v1/teams")
@Endpoint
@Tag(name = "Teams", description = "Who works together")
class TeamResource {
    static final String PATH = "/v1/teams";

    private final Teams teams;
    private final Batches batches;

    TeamResource(Teams teams, Batches batches) {
        this.teams = teams;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createTeam", summary = "Set up a team")
    public RestResponse<TeamView> create(Input<TeamRequest> body) {
        return Created.at(PATH, teams.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "createTeams", summary = "Set up many teams")
    public BatchResult createMany(Batch<TeamRequest> items) {
        return batches.create(items, teams::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listTeams", summary = "List teams")
    public Page<TeamView> list(@BeanParam ListQuery query) {
        return teams.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getTeam", summary = "Read a team")
    public TeamView get(@PathParam("id") UUID id) {
        return teams.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "replaceTeam", summary = "Replace a team")
    public TeamView replace(@PathParam("id") UUID id, Input<TeamRequest> body) {
        return teams.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "patchTeam", summary = "Change some of a team (merge patch)")
    public TeamView patch(@PathParam("id") UUID id, Input<TeamRequest> body) {
        return teams.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(operationId = "deleteTeam", summary = "Dissolve a team")
    public void delete(@PathParam("id") UUID id) {
        teams.delete(id);
    }
}
