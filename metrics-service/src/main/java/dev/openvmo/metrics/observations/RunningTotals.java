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

    private record Delta(long n, BigDecimal total) {
        static Delta sum(Delta one, Delta other) {
            return new Delta(one.n + other.n, one.total.add(other.total));
        }
    }

    /** Linked measurements. */
    void inserted(List<Observation> observations) {
        if (observations.isEmpty()) {
            return;
        }
        var deltas = new HashMap<Key, Delta>();
        for (var observation : observations) {
            deltas.merge(
                    new Key(observation.subjectId(), observation.metric()),
                    new Delta(1, observation.value()),
                    Delta::sum);
        }
        var keys = List.copyOf(deltas.keySet());
        sql.query(
                        """
                        insert into observation_delta (subject_id, metric, n, total)
                        select * from unnest(:subjects::uuid[], :metrics::text[], :counts::bigint[], :totals::numeric[])
                        """)
                .each("subjects", keys, Key::subjectId)
                .each("metrics", keys, Key::metric)
                .each("counts", keys, key -> deltas.get(key).n())
                .each("totals", keys, key -> deltas.get(key).total())
                .update();
    }
}
