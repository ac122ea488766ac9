package dev.openvmo.alignment.scores;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.page.Fixed;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/alignment-scores}. */
@Path("/v1/alignment-scores")
@Endpoint
@Tag(name = "Alignment scores", description = "How well initiatives fit the strategy in force, and why")
class ScoreResource {
    private static final Listing<ScoreEntity> LISTING = Listing.of(ScoreEntity.class, "alignment_score")
            .uuid("initiativeId", "id")
            .uuid("portfolioId")
            .uuid("strategyId")
            .number("value")
            .number("confidence")
            .number("sampleSize")
            .enumeration("reason", NoScore.class)
            .tags("why")
            .instant("asOf", "updated_at")
            .sort("-value")
            .build();

    private static final Listing<ScorePeriodEntity> HISTORY = Listing.of(
                    ScorePeriodEntity.class, "alignment_score_period")
            .uuid("strategyId")
            .number("value")
            .number("confidence")
            .enumeration("reason", NoScore.class)
            .tags("why")
            .instant("from", "began")
            .instant("to", "ended")
            .sort("-from")
            .build();

    private final Scores scores;
    private final Lists lists;

    ScoreResource(Scores scores, Lists lists) {
        this.scores = scores;
        this.lists = lists;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listAlignmentScores", summary = "List scores, best first")
    public Page<ScoreView> list(@BeanParam ListQuery query) {
        var page = lists.page(LISTING, query, Function.identity());
        return new Page<>(scores.views(page.items()), page.nextCursor(), page.count());
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
        scores.known(initiativeId);
        return lists.page(HISTORY, query, ScorePeriodView::of, Fixed.of("initiative_id", initiativeId));
    }
}
