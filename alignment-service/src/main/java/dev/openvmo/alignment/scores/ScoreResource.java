package dev.openvmo.alignment.scores;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/alignment-scores}. */
@Path("/v1/alignment-scores")
@Endpoint
@Tag(name = "Alignment scores", description = "How well initiatives fit the strategy in force, and why")
class ScoreResource {
    private final Scores scores;
    private final ScoreListing listing;

    ScoreResource(Scores scores, ScoreListing listing) {
        this.scores = scores;
        this.listing = listing;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listAlignmentScores", summary = "List scores, best first")
    public Page<ScoreView> list(@BeanParam ListQuery query) {
        return listing.page(query);
    }

    @GET
    @Path("/{initiativeId}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getAlignmentScore",
            summary = "Read the score of an initiative",
            description =
                    "With what each contribution brings in. What is not assessed has the value null and a reason.")
    public ScoreView get(@PathParam("initiativeId") UUID initiativeId) {
        return scores.get(initiativeId);
    }

    @GET
    @Path("/{initiativeId}/history")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listAlignmentScoreHistory",
            summary = "List the values a score has had, newest first",
            description = "Each with its period and with what had changed.")
    public Page<ScorePeriodView> history(@PathParam("initiativeId") UUID initiativeId, @BeanParam ListQuery query) {
        return listing.history(initiativeId, query);
    }
}
