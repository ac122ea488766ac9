package dev.openvmo.portfolio.businesscase;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** {@code /v1/initiatives/{id}/business-case}. */
@Path("/v1/initiatives/{id}/business-case")
@Endpoint
@Tag(name = "Business cases", description = "Why initiatives are worth their money, and what was approved of that")
class BusinessCaseResource {
    private final BusinessCases cases;

    BusinessCaseResource(BusinessCases cases) {
        this.cases = cases;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getBusinessCase", summary = "Read an initiative's business case")
    public BusinessCaseView get(@PathParam("id") UUID id) {
        return cases.get(id);
    }

    @PUT
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "putBusinessCase",
            summary = "Write an initiative's business case",
            description = "The first time without If-Match, then with one. What was approved stays as it was.")
    public RestResponse<BusinessCaseView> put(@PathParam("id") UUID id, Input<BusinessCaseRequest> body) {
        var written = cases.put(id, body);
        return Created.orUpdated(path(id), written.view(), written.created());
    }

    @POST
    @Path("/approval")
    @RolesAllowed(Roles.PORTFOLIO_MANAGER)
    @Operation(
            operationId = "approveBusinessCase",
            summary = "Approve what an initiative's business case says now",
            description = "That becomes a version which nobody changes any more.")
    public RestResponse<BusinessCaseView> approve(@PathParam("id") UUID id) {
        var approved = cases.approve(id);
        return Created.named(path(id) + "/versions/" + approved.approvedVersion(), approved);
    }

    @GET
    @Path("/versions")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listBusinessCaseVersions", summary = "List what was approved of a business case")
    public Page<CaseVersionView> versions(@PathParam("id") UUID id, @BeanParam ListQuery query) {
        return cases.versions(id, query);
    }

    @GET
    @Path("/versions/{number}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getBusinessCaseVersion", summary = "Read a business case as it was approved")
    public CaseVersionView version(@PathParam("id") UUID id, @PathParam("number") int number) {
        return cases.version(id, number);
    }

    @GET
    @Path("/comparison")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "compareBusinessCase",
            summary = "Compare two versions of a business case field by field",
            description = "Without any: what was approved last with what is said now.")
    public ComparisonView compare(
            @PathParam("id") UUID id,
            @Parameter(description = "The earlier version; the one approved last when absent.", example = "1")
                    @QueryParam("from")
                    Integer from,
            @Parameter(description = "The later version; what is said now when absent.", example = "2")
                    @QueryParam("to")
                    Integer to) {
        return cases.compare(id, from, to);
    }

    private static String path(UUID id) {
        return "/v1/initiatives/" + id + "/business-case";
    }
}
