package dev.openvmo.metrics.observations;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.catalogue.MetricUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What rests on a definition here: observations, and rows of imports that were refused for want of it. */
@ApplicationScoped
class ObservationMetrics implements MetricUser {
    private static final int ENOUGH = 1000;

    private final Sql sql;
    private final Marks marks;

    ObservationMetrics(Sql sql, Marks marks) {
        this.sql = sql;
        this.marks = marks;
    }

    /** Counts no further than needed to say "many"; those of portfolios the caller cannot see count as well. */
    @Override
    public Map<String, Long> dependents(String metric) {
        var count = sql.query(
                        "select count(*) from (select from observation where metric = :metric limit :enough) as few")
                .with("metric", metric)
                .with("enough", ENOUGH)
                .one(row -> row.number("count"));
        return count == 0 ? Map.of() : Map.of("observations", count);
    }

    @Override
    public void defined(String metric) {
        marks.mark(
                "measured-row",
                sql.query("select id from measured_row where metric = :metric and outcome = 'REJECTED'")
                        .with("metric", metric)
                        .list(row -> row.uuid("id")));
    }

    @Override
    public void changed(String metric) {
        defined(metric);
    }
}
