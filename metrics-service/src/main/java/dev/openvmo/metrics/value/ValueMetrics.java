package dev.openvmo.metrics.value;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.catalogue.MetricUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Another unit, aggregation or kind of a metric makes other summaries of all it was measured of. */
@ApplicationScoped
class ValueMetrics implements MetricUser {
    private final Sql sql;
    private final Marks marks;

    ValueMetrics(Sql sql, Marks marks) {
        this.sql = sql;
        this.marks = marks;
    }

    @Override
    public String dependents() {
        return "value-summaries";
    }

    /** None: a summary rests on observations, and those are counted where they are kept. */
    @Override
    public long count(String metric) {
        return 0;
    }

    /** Nobody has measured it yet. */
    @Override
    public void defined(String metric) {
        // so no summary is another one
    }

    @Override
    public void changed(String metric) {
        marks.mark(
                "value",
                sql.rows(
                        "select distinct subject_id from observation where metric = ? and subject_type = 'INITIATIVE'",
                        row -> row.getObject(1, UUID.class),
                        metric));
    }
}
