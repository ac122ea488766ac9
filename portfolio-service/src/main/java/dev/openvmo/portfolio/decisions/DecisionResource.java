package dev.openvmo.portfolio.decisions;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/decisions}. */
@Path("/v1/decisions")
@Endpoint
@Tag(name = "Decisions", description = "What was decided, by whom and on what evidence, and what is due to be")
class DecisionResource {
    static final String PATH = "/v1/decisions";

    private final Decisions decisions;

    DecisionResource(Decisions decisions) {
        this.decisions = decisions;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "createDecision",
            summary = "Write down a decision, or ask for one",
            description =
                    "With status DUE it is asked for, by a day. Whoever the policies delegate it to decides, a portfolio manager unless they say then what is known at that"
                            + " moment is kept as its evidence, and none of it is changed or deleted any more.")
    public RestResponse<DecisionView> create(Input<DecisionRequest> body) {
        return Created.at(PATH, decisions.create(body.value()));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listDecisions",
            summary = "List decisions",
            description = "status==DUE;dueOn=le=2027-03-31 finds what has to be decided by then.")
    public Page<DecisionView> list(@BeanParam ListQuery query) {
        return decisions.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getDecision", summary = "Read a decision")
    public DecisionView get(@PathParam("id") UUID id) {
        return decisions.get(id);
    }

    @GET
    @Path("/{id}/evidence")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getDecisionEvidence",
            summary = "Read what was known when it was decided",
            description = "It reads the same after all it speaks of was changed or deleted.")
    public EvidenceView evidence(@PathParam("id") UUID id) {
        return decisions.evidence(id);
    }

    @POST
    @Path("/{id}/outcome")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "decide",
            summary = "Decide what is due",
            description = "409 decision-final where it is decided.")
    public RestResponse<DecisionView> decide(@PathParam("id") UUID id, Input<OutcomeRequest> body) {
        return Created.named(PATH + "/" + id, decisions.decide(id, body));
    }

    @POST
    @Path("/{id}/conditions/{number}/fulfilment")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "fulfilCondition",
            summary = "Say that a condition of a decision came true",
            description = "Conditions are numbered from 1. 409 condition-fulfilled the second time.")
    public RestResponse<DecisionView> fulfil(
            @PathParam("id") UUID id, @PathParam("number") int number, Input<FulfilmentRequest> body) {
        return Created.named(PATH + "/" + id, decisions.fulfil(id, number, body.value()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "withdrawDecision",
            summary = "Ask for a decision no more",
            description = "409 decision-final where it is decided.")
    public void withdraw(@PathParam("id") UUID id) {
        decisions.withdraw(id);
    }
}
