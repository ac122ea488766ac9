package dev.openvmo.portfolio.initiatives;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What hangs on an initiative: its moves, its estimates, and who did what with it. */
@Path("/v1/initiatives")
@Endpoint
@Tag(name = "Initiatives")
class InitiativeDetailResource {
    private final Transitions transitions;
    private final Estimates estimates;
    private final Activity activity;

    InitiativeDetailResource(Transitions transitions, Estimates estimates, Activity activity) {
        this.transitions = transitions;
        this.estimates = estimates;
        this.activity = activity;
    }

    @GET
    @Path("/{id}/activity")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listActivity",
            summary =
                    "List who did what with an initiative, and with its estimates, stakeholders, milestones, comments,"
                            + " business case, decisions and impediments")
    public Page<ActivityView> activity(@PathParam("id") UUID id, @BeanParam ListQuery query) {
        return activity.page(id, query);
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
    public RestResponse<InitiativeView> move(@PathParam("id") UUID id, Input<TransitionRequest> body) {
        return Created.named("/v1/initiatives/" + id, transitions.move(id, body));
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
    public RestResponse<EstimatesView> estimate(@PathParam("id") UUID id, Input<EstimatesRequest> body) {
        var estimated = estimates.put(id, body);
        return Created.orUpdated("/v1/initiatives/" + id + "/estimates", estimated.view(), estimated.created());
    }

    @DELETE
    @Path("/{id}/estimates")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteEstimates", summary = "Withdraw an initiative's estimates")
    public void delete(@PathParam("id") UUID id) {
        estimates.delete(id);
    }
}
