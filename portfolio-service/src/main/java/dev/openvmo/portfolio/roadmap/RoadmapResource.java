package dev.openvmo.portfolio.roadmap;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/portfolios/{id}/roadmap}. */
@Path("/v1/portfolios/{id}/roadmap")
@Endpoint
@Tag(name = "Roadmap", description = "When what a portfolio means to do can be done")
class RoadmapResource {
    private final Roadmaps roadmaps;

    RoadmapResource(Roadmaps roadmaps) {
        this.roadmaps = roadmaps;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getRoadmap",
            summary = "Read when what a portfolio means to do can be done",
            description =
                    "A sequence of all initiatives that are not done which breaks no dependency, no date, no capacity by skill, no budget and no team's capacity, with critical path and"
                            + " slack, and with what blocks each. It is reckoned from what is there when it is read.")
    public RoadmapView get(
            @PathParam("id") UUID id,
            @Parameter(description = "Only what ends on this day or later.", example = "2027-04-01") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Only what starts on this day or earlier.", example = "2027-09-30")
                    @QueryParam("to")
                    LocalDate to,
            @Parameter(description = "Whether portfolios below count, too.")
                    @QueryParam("descendants")
                    @DefaultValue("false")
                    boolean descendants) {
        return roadmaps.of(id, from, to, descendants);
    }
}
