package dev.openvmo.alignment.scores;

import dev.openvmo.kit.page.Fixed;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Lists scores and the values they have had: what can be filtered and sorted by. */
@ApplicationScoped
class ScoreListing {
    static final Listing<ScoreEntity> LISTING = Listing.of(ScoreEntity.class, "alignment_score")
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

    private final Lists lists;
    private final Scores scores;

    ScoreListing(Lists lists, Scores scores) {
        this.lists = lists;
        this.scores = scores;
    }

    Page<ScoreView> page(ListQuery query) {
        var page = lists.page(LISTING, query, Function.identity());
        return new Page<>(scores.views(page.items()), page.nextCursor(), page.count());
    }

    /** 404 where the caller cannot see the initiative. */
    Page<ScorePeriodView> history(UUID initiativeId, ListQuery query) {
        scores.known(initiativeId);
        return lists.page(HISTORY, query, ScorePeriodView::of, Fixed.of("initiative_id", initiativeId));
    }
}
