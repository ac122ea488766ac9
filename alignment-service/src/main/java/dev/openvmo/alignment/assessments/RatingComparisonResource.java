package dev.openvmo.alignment.assessments;

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

/** {@code /v1/criteria-sets/{id}/comparisons/{criterion}}. */
@Path("/v1/criteria-sets/{id}/comparisons/{criterion}")
@Endpoint
@Tag(name = "Comparisons")
class RatingComparisonResource {
    private final RatingComparisons comparisons;

    RatingComparisonResource(RatingComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getRatingComparison",
            summary = "Read how initiatives were compared by a criterion",
            description = "One for all versions of the set.")
    public ComparisonView get(@PathParam("id") UUID id, @PathParam("criterion") String criterion) {
        return comparisons.get(id, criterion);
    }

    @PUT
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "putRatingComparison",
            summary = "Rate initiatives by comparing them in pairs",
            description =
                    "Initiatives in the set's portfolio or below. The first time without If-Match, then with one. Rates them as one more assessor, named comparison: the best gets the highest of the scale, the others their share of the way to it. An inconsistent comparison is refused (409 comparison-inconsistent).")
    public RestResponse<ComparisonView> put(
            @PathParam("id") UUID id, @PathParam("criterion") String criterion, Input<ComparisonRequest> body) {
        var written = comparisons.put(id, criterion, body);
        return Created.orUpdated(
                "/v1/criteria-sets/%s/comparisons/%s".formatted(id, criterion), written.view(), written.created());
    }

    @DELETE
    @RolesAllowed(Roles.STRATEGIST)
    @Operation(
            operationId = "deleteRatingComparison",
            summary = "Forget how initiatives were compared by a criterion",
            description = "With the ratings that it gave.")
    public void delete(@PathParam("id") UUID id, @PathParam("criterion") String criterion) {
        comparisons.delete(id, criterion);
    }
}
