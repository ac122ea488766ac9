package dev.openvmo.alignment.scores;

import dev.openvmo.alignment.contributions.ContributionMoves;
import dev.openvmo.alignment.rescore.Rescore;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Scores initiatives from facts, all in one statement; a score that stays as it was is neither written nor announced. */
@ApplicationScoped
class Scoring implements Recompute {
    private static final UUID[] NONE = {};

    private final Sql sql;
    private final ContributionMoves contributions;
    private final Outbox outbox;

    Scoring(Sql sql, ContributionMoves contributions, Outbox outbox) {
        this.sql = sql;
        this.contributions = contributions;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return Rescore.SCORE;
    }

    @Override
    public void recompute(List<UUID> initiativeIds) {
        contributions.settle(initiativeIds);
        sql.query(ScoringSql.FORGET)
                .with("ids", initiativeIds)
                .list(row -> new Score(row.uuid("id"), row.uuid("portfolio_id")))
                .forEach(gone -> outbox.deleted(ScoreState.AGGREGATE, gone.id, gone.from));
        var rescored = new ArrayList<UUID>();
        var scored = sql.query(ScoringSql.SCORE)
                .with("ids", initiativeIds)
                .with("entering", NONE)
                .with("leaving", NONE)
                .list(row -> new Score(row.uuid("id"), row.uuid("moved_from")));
        for (var score : scored) {
            if (score.from == null) {
                rescored.add(score.id);
            } else {
                outbox.moved(ScoreState.AGGREGATE, score.id, score.from);
            }
        }
        outbox.changed(ScoreState.AGGREGATE, rescored, "rescored");
    }

    private record Score(UUID id, UUID from) {}
}
