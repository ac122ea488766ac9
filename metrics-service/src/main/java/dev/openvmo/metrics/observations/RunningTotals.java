package dev.openvmo.metrics.observations;

import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Notes what newly inserted measurements add to the totals of their subjects; triggers note the rest. */
@ApplicationScoped
class RunningTotals {
    private final Sql sql;

    RunningTotals(Sql sql) {
        this.sql = sql;
    }

    private record Key(UUID subjectId, String metric) {}

    private static final class Delta {
        private long n;
        private BigDecimal total = BigDecimal.ZERO;

        void add(BigDecimal value) {
            n++;
            total = total.add(value);
        }
    }

    /** Linked measurements. */
    void inserted(List<Observation> observations) {
        if (observations.isEmpty()) {
            return;
        }
        var deltas = new HashMap<Key, Delta>();
        for (var observation : observations) {
            deltas.computeIfAbsent(new Key(observation.subjectId(), observation.metric()), key -> new Delta())
                    .add(observation.value());
        }
        var keys = List.copyOf(deltas.keySet());
        sql.query(
                        """
                        insert into observation_delta (subject_id, metric, n, total)
                        select * from unnest(:subjects::uuid[], :metrics::text[], :counts::bigint[], :totals::numeric[])
                        """)
                .each("subjects", keys, Key::subjectId)
                .each("metrics", keys, Key::metric)
                .each("counts", keys, key -> deltas.get(key).n)
                .each("totals", keys, key -> deltas.get(key).total)
                .update();
    }
}
