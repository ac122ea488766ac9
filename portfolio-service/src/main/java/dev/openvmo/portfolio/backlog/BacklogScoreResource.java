package dev.openvmo.portfolio.backlog;

import dev.openvmo.kit.derivation.Derivation;
import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/backlog-scores}: where a score in the backlog comes from. */
@Path("/v1/backlog-scores")
@Endpoint
@Tag(name = "Backlog", description = "What to do first, and why")
class BacklogScoreResource {
    private final BacklogScores scores;

    BacklogScoreResource(BacklogScores scores) {
        this.scores = scores;
    }

    @GET
    @Path("/{initiativeId}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getBacklogScore",
            summary = "Explain an initiative's score",
            description = "Formula, version and inputs; recomputing gives the value exactly.")
    public Derivation explain(
            @PathParam("initiativeId") UUID initiativeId,
            @QueryParam("under")
                    @Parameter(
                            description = "A portfolio, to explain the score by its model, as its backlog with"
                                    + " descendants has it.")
                    UUID under) {
        return scores.explain(initiativeId, under);
    }
}
