package dev.openvmo.portfolio.guardrails;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** {@code /v1/portfolios/{id}/guardrails}. */
@Path("/v1/portfolios/{id}/guardrails")
@Endpoint
@Tag(name = "Guardrails", description = "Where the money of a portfolio, and of those below it, is to go")
class GuardrailsResource {
    private final Guardrails guardrails;

    GuardrailsResource(Guardrails guardrails) {
        this.guardrails = guardrails;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getGuardrails",
            summary = "Read the guardrails that govern a portfolio",
            description = "Its own, or those of the nearest portfolio above that has some, as a whole.")
    public RestResponse<GuardrailsView> get(@PathParam("id") UUID id) {
        return answer(RestResponse.Status.OK, guardrails.get(id)).build();
    }

    @PUT
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "putGuardrails",
            summary = "Write a portfolio's own guardrails",
            description = "The first time without If-Match, then with one. What was committed stays.")
    public RestResponse<GuardrailsView> put(@PathParam("id") UUID id, Input<GuardrailsRequest> body) {
        var written = guardrails.put(id, body);
        return written.created()
                ? answer(RestResponse.Status.CREATED, written.view())
                        .header(HttpHeaders.LOCATION, "/v1/portfolios/%s/guardrails".formatted(id))
                        .build()
                : answer(RestResponse.Status.OK, written.view()).build();
    }

    @DELETE
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "deleteGuardrails",
            summary = "Withdraw a portfolio's own guardrails",
            description = "Those of the nearest portfolio above that has some then govern it.")
    public void delete(@PathParam("id") UUID id) {
        guardrails.delete(id);
    }

    @GET
    @Path("/status")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getGuardrailStatus",
            summary = "Read how money stands to the guardrails",
            description = "Of all that the same guardrails govern: shares of the budgets, and what is breached.")
    public GuardrailStatusView status(@PathParam("id") UUID id) {
        return guardrails.status(id);
    }

    /** What is not the portfolio's own has no version of its: its tag is made of what is sent. */
    private static ResponseBuilder<GuardrailsView> answer(RestResponse.Status status, GuardrailsView view) {
        var answer = ResponseBuilder.create(status, view);
        return view.own() ? answer.header(HttpHeaders.ETAG, "\"" + view.version() + "\"") : answer;
    }
}
