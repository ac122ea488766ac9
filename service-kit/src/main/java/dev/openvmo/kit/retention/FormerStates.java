package dev.openvmo.kit.retention;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What ended before the horizon. The horizon goes first and the rows in a later round, so that nobody misses them who was let
 * in to read such a moment. Only the owner of the twins may do so: by functions that keep 30 days whoever calls them.
 */
@ApplicationScoped
class FormerStates implements Forgetting {
    private static final int AT_ONCE = 5_000;
    private final Sql sql;
    private final RetentionConfig config;

    FormerStates(Sql sql, RetentionConfig config) {
        this.sql = sql;
        this.config = config;
    }

    @Override
    public String kind() {
        return "past";
    }

    @Override
    public int some() {
        var gone = sql.query("select forget_past(:most) as gone")
                .with("most", AT_ONCE)
                .one(row -> row.integer("gone"));
        if (gone == 0) {
            sql.query("select move_horizon(:seconds)")
                    .with("seconds", config.past().toSeconds())
                    .list(row -> null);
        }
        return gone;
    }
}
