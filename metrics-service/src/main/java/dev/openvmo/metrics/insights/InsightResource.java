package dev.openvmo.metrics.insights;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/insights}. */
@Path("/v1/insights")
@Endpoint
@Tag(name = "Insights")
class InsightResource {
    static final String PATH = "/v1/insights";

    private final Insights insights;

    InsightResource(Insights insights) {
        this.insights = insights;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listInsights",
            summary = "List insights",
            description = "status==OPEN;rule==ZOMBIE_INITIATIVE finds what costs money and does not move.")
    public Page<InsightView> list(@BeanParam ListQuery query) {
        return insights.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getInsight", summary = "Read an insight")
    public InsightView get(@PathParam("id") UUID id) {
        return insights.get(id);
    }

    @POST
    @Path("/{id}/dismissal")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "dismissInsight",
            summary = "Say why an insight does not matter",
            description = "It is not raised again until its data changes. 409 insight-not-open where it is settled.")
    public RestResponse<InsightView> dismiss(@PathParam("id") UUID id, Input<DismissalRequest> body) {
        return Created.named(PATH + "/" + id, insights.dismiss(id, body));
    }

    @POST
    @Path("/{id}/action")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "actOnInsight",
            summary = "Say what was done about an insight",
            description =
                    "After the rule's horizon it says whether that helped. 409 insight-not-open where it is settled.")
    public RestResponse<InsightView> act(@PathParam("id") UUID id, Input<ActionRequest> body) {
        return Created.named(PATH + "/" + id, insights.act(id, body));
    }
}
