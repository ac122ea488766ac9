package dev.openvmo.metrics.scorecards;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.OnlyNow;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/scorecards/…/comparison}: its two moments are its own parameters. */
@Path("/v1/scorecards/{subjectType}/{subjectId}/comparison")
@Endpoint
@OnlyNow
@Tag(name = "Scorecards")
class ComparisonResource {
    private final Scorecards scorecards;

    ComparisonResource(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "compareScorecards",
            summary = "Compare a scorecard at two moments",
            description = "Measure by measure: what it was, what it is, and which way it went.")
    public ComparisonView compare(
            @PathParam("subjectType") SubjectType subjectType,
            @PathParam("subjectId") UUID subjectId,
            @BeanParam ScorecardRequest query,
            @QueryParam("from")
                    @Parameter(required = true, description = "The first moment.", example = "2026-07-01T00:00:00Z")
                    String from,
            @QueryParam("to") @Parameter(description = "The second; now when absent.", example = "2026-10-01T00:00:00Z")
                    String to) {
        return scorecards.compared(subjectType, subjectId, query.descendants, from, to);
    }
}
