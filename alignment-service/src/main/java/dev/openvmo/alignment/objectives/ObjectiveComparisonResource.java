package dev.openvmo.alignment.objectives;

import dev.openvmo.alignment.comparisons.ComparisonRequest;
import dev.openvmo.alignment.comparisons.ComparisonView;
import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/themes/{id}/comparisons}. */
@Path("/v1/themes/{id}/comparisons")
@Endpoint
@Tag(name = "Comparisons", description = "Weights by pairwise comparison (AHP)")
class ObjectiveComparisonResource {
    private final ObjectiveComparisons comparisons;

    ObjectiveComparisonResource(ObjectiveComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getObjectiveComparison", summary = "Read how the objectives of a theme were compared")
    public ComparisonView get(@PathParam("id") UUID id) {
        return comparisons.get(id);
    }

    @PUT
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "putObjectiveComparison",
            summary = "Weigh the objectives of a theme by comparing them in pairs",
            description =
                    "The first time without If-Match, then with one. An inconsistent comparison is kept, and refused in a strategy in force (409 comparison-inconsistent).")
    public RestResponse<ComparisonView> put(@PathParam("id") UUID id, Input<ComparisonRequest> body) {
        var written = comparisons.put(id, body);
        return Created.orUpdated("/v1/themes/" + id + "/comparisons", written.view(), written.created());
    }

    @DELETE
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "deleteObjectiveComparison",
            summary = "Forget how the objectives of a theme were compared",
            description = "Their weights stay as they are.")
    public void delete(@PathParam("id") UUID id) {
        comparisons.delete(id);
    }
}
