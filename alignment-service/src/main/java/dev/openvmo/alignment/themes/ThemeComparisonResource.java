package dev.openvmo.alignment.themes;

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

/** {@code /v1/strategies/{id}/comparisons}. */
@Path("/v1/strategies/{id}/comparisons")
@Endpoint
@Tag(name = "Comparisons", description = "Weights by pairwise comparison (AHP)")
class ThemeComparisonResource {
    private final ThemeComparisons comparisons;

    ThemeComparisonResource(ThemeComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getThemeComparison", summary = "Read how the themes of a strategy were compared")
    public ComparisonView get(@PathParam("id") UUID id) {
        return comparisons.get(id);
    }

    @PUT
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "putThemeComparison",
            summary = "Weigh the themes of a strategy by comparing them in pairs",
            description =
                    "The first time without If-Match, then with one. An inconsistent comparison is kept, and refused in a strategy in force (409 comparison-inconsistent).")
    public RestResponse<ComparisonView> put(@PathParam("id") UUID id, Input<ComparisonRequest> body) {
        var written = comparisons.put(id, body);
        return Created.orUpdated("/v1/strategies/" + id + "/comparisons", written.view(), written.created());
    }

    @DELETE
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "deleteThemeComparison",
            summary = "Forget how the themes of a strategy were compared",
            description = "Their weights stay as they are.")
    public void delete(@PathParam("id") UUID id) {
        comparisons.delete(id);
    }
}
