package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Answers;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What hangs on an initiative: its moves and its estimates. */
@Path("/v1/initiatives")
@Endpoint
@Tag(name = "Initiatives")
class InitiativeDetailResource {
    private final Transitions transitions;
    private final Estimates estimates;

    InitiativeDetailResource(Transitions transitions, Estimates estimates) {
        this.transitions = transitions;
        this.estimates = estimates;
    }

    @GET
    @Path("/{id}/transitions")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listTransitions",
            summary = "List each move, whether it is allowed, what it lacks, and the time in each state")
    public TransitionsView transitions(@PathParam("id") UUID id) {
        return transitions.of(id);
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "moveInitiative", summary = "Move an initiative on the Kanban")
    @APIResponse(
            responseCode = "201",
            description = "The initiative where it stands now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InitiativeView.class)))
    public Response move(@PathParam("id") UUID id, Input<TransitionRequest> body) {
        var initiative = transitions.writable(id);
        var view = transitions.move(initiative, body.value());
        return Answers.createdAt("/v1/initiatives/" + id, view);
    }

    @GET
    @Path("/{id}/estimates")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getEstimates", summary = "Read an initiative's estimates")
    public EstimatesView estimates(@PathParam("id") UUID id) {
        return estimates.get(id);
    }

    @PUT
    @Path("/{id}/estimates")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "putEstimates",
            summary = "Estimate an initiative",
            description = "The first time without If-Match, then with one.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EstimatesView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Estimated for the first time",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EstimatesView.class)))
    public Response estimate(@PathParam("id") UUID id, Input<EstimatesRequest> body) {
        var estimated = estimates.put(id, body);
        return Answers.upserted("/v1/initiatives/" + id + "/estimates", estimated.view(), estimated.created());
    }

    @DELETE
    @Path("/{id}/estimates")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteEstimates", summary = "Withdraw an initiative's estimates")
    public Response withdraw(@PathParam("id") UUID id) {
        estimates.withdraw(id);
        return Answers.noContent();
    }
}
