package dev.openvmo.metrics.catalogue;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Metrics that are computed from others. */
@ApplicationScoped
class FormulaMetrics implements MetricUser {
    private final Sql sql;

    FormulaMetrics(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Long> dependents(String metric) {
        var count = sql.query("select count(*) from metric where formula_parts @> array[:metric]::text[]")
                .with("metric", metric)
                .one(row -> row.number("count"));
        return count == 0 ? Map.of() : Map.of("metrics", count);
    }

    @Override
    public void changed(String metric) {
        // series are computed when they are read
    }
}
