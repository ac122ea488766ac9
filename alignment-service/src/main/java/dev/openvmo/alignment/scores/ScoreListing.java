package dev.openvmo.alignment.scores;

import dev.openvmo.kit.page.Fixed;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Listing;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** Lists scores and the values they have had: what can be filtered and sorted by. */
@ApplicationScoped
class ScoreListing {
    static final Listing<ScoreEntity> LISTING = Listing.of(ScoreEntity.class, "alignment_score")
            .field("initiativeId", "id", UUID.class)
            .fields("portfolioId", "strategyId", "value", "confidence", "sampleSize", "reason")
            .words("why", ScoreChange.NAMES)
            .field("asOf", "updated_at", Instant.class)
            .sort("-value");

    private static final Listing<ScorePeriodEntity> HISTORY = Listing.of(
                    ScorePeriodEntity.class, "alignment_score_period")
            .fields("strategyId", "value", "confidence", "reason", "from", "to")
            .words("why", ScoreChange.NAMES)
            .sort("-from");

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
        return lists.page(HISTORY, query, ScorePeriodView::of, new Fixed("initiative_id", initiativeId));
    }
}
