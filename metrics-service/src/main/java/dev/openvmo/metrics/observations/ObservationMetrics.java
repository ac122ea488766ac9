package dev.openvmo.metrics.observations;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.catalogue.MetricUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

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
        var count = sql.row(
                "select count(*) from (select from observation where metric = ? limit ?) as few",
                row -> row.getLong(1),
                metric,
                ENOUGH);
        return count == 0 ? Map.of() : Map.of("observations", count);
    }

    @Override
    public void defined(String metric) {
        marks.mark(
                "measured-row",
                sql.rows(
                        "select id from measured_row where metric = ? and outcome = 'REJECTED'",
                        row -> row.getObject(1, UUID.class),
                        metric));
    }

    @Override
    public void changed(String metric) {
        defined(metric);
    }
}
