package dev.openvmo.metrics.scorecards;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/scorecards}. */
@Path("/v1/scorecards/{subjectType}/{subjectId}")
@Endpoint
@Tag(
        name = "Scorecards",
        description = "Whether something does well on both sides: delivery and value, numbers and people")
class ScorecardResource {
    private final Scorecards scorecards;

    ScorecardResource(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getScorecard",
            summary = "Read how an initiative, value stream or portfolio does, and what would make it green",
            description =
                    "By the key value areas of Evidence-Based Management. It is green only where delivery and value, numbers and people"
                            + " all are; what is not known holds back green.")
    public ScorecardView get(
            @PathParam("subjectType") SubjectType subjectType,
            @PathParam("subjectId") UUID subjectId,
            @BeanParam ScorecardRequest query) {
        return scorecards.asked(subjectType, subjectId, query.descendants);
    }
}
