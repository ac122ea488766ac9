package dev.openvmo.metrics.realisation;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Recomputes what marked initiatives realised. Where a comparison of forecast and actual comes, goes or is another than before,
 * so are its estimator's ratio and all that it adjusts: these are marked in turn, and as their own comparisons stay, it ends there.
 */
@ApplicationScoped
class RealisationRecompute implements Recompute {
    static final String KIND = "realisation";

    /** All of whom an estimator of these initiatives has forecast anything. */
    private static final String TOUCHED =
            """
            select distinct b.initiative_id
            from benefit b
            where b.initiative_id <> all (:ids) and b.forecast_json::jsonb ->> 'estimator' in (
                select f.estimator from benefit_forecast f join benefit o on o.id = f.benefit_id
                where o.initiative_id = any (:recalibrating::uuid[]))
            """;

    private final RealisationFacts facts;
    private final RealisationStore store;
    private final Sql sql;
    private final Marks marks;

    RealisationRecompute(RealisationFacts facts, RealisationStore store, Sql sql, Marks marks) {
        this.facts = facts;
        this.store = store;
        this.sql = sql;
        this.marks = marks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void recompute(List<UUID> keys) {
        var recalibrating = store.settle(keys, facts.of(keys));
        if (!recalibrating.isEmpty()) {
            marks.mark(
                    KIND,
                    sql.query(TOUCHED)
                            .with("ids", keys)
                            .with("recalibrating", recalibrating)
                            .list(row -> row.uuid("initiative_id")));
        }
    }
}
