package dev.openvmo.alignment.scores;

import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads scores for announcement: those that have or ever had a value. Not what they are made of: there may be many. */
@ApplicationScoped
class ScoreStates implements StateSource {
    private final Sql sql;

    ScoreStates(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Aggregate aggregate() {
        return ScoreState.AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return sql
                .query(
                        """
                        select id, portfolio_id, strategy_id, value, confidence, reason, criteria_set_id, criteria_set_version,
                            sample_size, failures, why, updated_at
                        from alignment_score where id = any (:ids) and announced""")
                .with("ids", ids)
                .list(ScoreState::of)
                .stream()
                .map(state -> new Announcement(state.id(), state.portfolioId(), state))
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
