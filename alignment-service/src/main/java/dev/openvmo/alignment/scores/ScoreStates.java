package dev.openvmo.alignment.scores;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.page.Lists;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads scores for announcement: those that have or ever had a value. */
@ApplicationScoped
class ScoreStates implements StateSource {
    private final Lists lists;
    private final Sql sql;

    ScoreStates(Lists lists, Sql sql) {
        this.lists = lists;
        this.sql = sql;
    }

    @Override
    public Aggregate aggregate() {
        return ScoreState.AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return lists.find(ScoreListing.LISTING, ids)
                .filter(score -> score.announced)
                .map(score -> new Announcement(score.id, score.portfolioId, ScoreState.of(score)))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return sql.query("select id from alignment_score where announced and id > :after order by id limit :limit")
                .with("after", after == null ? new UUID(0, 0) : after)
                .with("limit", limit)
                .list(row -> row.uuid("id"));
    }
}
