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

    /** No write is under way; a recomputation may be, and finds either the former totals and changes or the new totals. */
    @Override
    public void changed(String metric) {
        sql.query("delete from observation_delta where metric = :metric")
                .with("metric", metric)
                .update();
        sql.query("delete from observation_total where metric = :metric")
                .with("metric", metric)
                .update();
        sql.query(
                        """
                        insert into observation_total
                        select o.subject_id, o.metric, count(*), sum(o.value) from observation o join metric m on m.key = o.metric
                        where o.metric = :metric and o.subject_type = 'INITIATIVE' and o.portfolio_id is not null and m.kind = 'VALUE'
                        group by o.subject_id, o.metric
                        on conflict on constraint pk_observation_total do update set n = excluded.n, total = excluded.total
                        """)
                .with("metric", metric)
                .update();
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
