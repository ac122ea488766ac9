package dev.openvmo.portfolio.policies;

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

/** {@code /v1/portfolios/{id}/policies}. */
@Path("/v1/portfolios/{id}/policies")
@Endpoint
@Tag(name = "Policies", description = "By which rules a portfolio, and those below it, let initiatives move")
class PoliciesResource {
    private final Policies policies;

    PoliciesResource(Policies policies) {
        this.policies = policies;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getPolicies",
            summary = "Read the policies that govern a portfolio",
            description =
                    "Its own, or those of the nearest portfolio above that has some, or what holds where nobody has written any.")
    public RestResponse<PoliciesView> get(@PathParam("id") UUID id) {
        return answer(RestResponse.Status.OK, policies.get(id)).build();
    }

    @PUT
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "putPolicies",
            summary = "Write a portfolio's own policies",
            description = "The first time without If-Match, then with one. Moves that were made stay as they were.")
    public RestResponse<PoliciesView> put(@PathParam("id") UUID id, Input<PoliciesRequest> body) {
        var written = policies.put(id, body);
        return written.created()
                ? answer(RestResponse.Status.CREATED, written.view())
                        .header(HttpHeaders.LOCATION, "/v1/portfolios/%s/policies".formatted(id))
                        .build()
                : answer(RestResponse.Status.OK, written.view()).build();
    }

    @DELETE
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "deletePolicies",
            summary = "Withdraw a portfolio's own policies",
            description = "Those of the nearest portfolio above that has some then govern it.")
    public void delete(@PathParam("id") UUID id) {
        policies.delete(id);
    }

    /** What is not the portfolio's own has no version of its: its tag is made of what is sent. */
    private static ResponseBuilder<PoliciesView> answer(RestResponse.Status status, PoliciesView view) {
        var answer = ResponseBuilder.create(status, view);
        return view.own() ? answer.header(HttpHeaders.ETAG, "\"" + view.version() + "\"") : answer;
    }
}
