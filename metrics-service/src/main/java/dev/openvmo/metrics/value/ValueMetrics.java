package dev.openvmo.metrics.value;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.catalogue.MetricUser;
import jakarta.enterprise.context.ApplicationScoped;

/** Another unit, aggregation or kind of a metric makes other summaries of all it was measured of. */
@ApplicationScoped
class ValueMetrics implements MetricUser {
    private final Sql sql;
    private final Marks marks;

    ValueMetrics(Sql sql, Marks marks) {
        this.sql = sql;
        this.marks = marks;
    }

    /** Totals stand for themselves: which of them count is asked when they are read. */
    @Override
    public void changed(String metric) {
        marks.mark(
                "value",
                sql.query(
                                """
                                select distinct subject_id from observation
                                where metric = :metric and subject_type = 'INITIATIVE'
                                """)
                        .with("metric", metric)
                        .list(row -> row.uuid("subject_id")));
    }
}
