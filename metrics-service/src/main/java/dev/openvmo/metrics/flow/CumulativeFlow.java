package dev.openvmo.metrics.flow;

import dev.openvmo.kit.page.BoundValues;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts how many work items had got how far by some moments. */
@ApplicationScoped
class CumulativeFlow {
    /** Stages of what was finished but never started are passed at once, so that no stage has more than the one before. */
    private static final String BY_MOMENT =
            """
            select width_bucket(e.at, :moments::timestamptz[]) as nth,
                count(*) filter (where e.what = 'CREATED') as created,
                count(*) filter (where e.what = 'STARTED') as started,
                count(*) filter (where e.what = 'FINISHED') as finished,
                count(*) filter (where e.what = 'CANCELLED') as cancelled,
                count(*) filter (where e.what = 'DROPPED') as dropped
            from work_item w cross join lateral (values ('CREATED', w.created_at),
                ('STARTED', coalesce(w.started_at, w.finished_at)), ('FINISHED', w.finished_at), ('CANCELLED', w.cancelled_at),
                ('DROPPED', case when w.started_at is not null then w.cancelled_at end)) as e (what, at)
            where %s and e.at < :to
            group by 1
            """;

    private final Sql sql;

    CumulativeFlow(Sql sql) {
        this.sql = sql;
    }

    /**
     * Before a moment.
     *
     * @param dropped those of the cancelled that were started
     */
    record Passed(long created, long started, long finished, long cancelled, long dropped) {
        static final Passed NONE = new Passed(0, 0, 0, 0, 0);

        Passed and(Passed more) {
            return new Passed(
                    created + more.created,
                    started + more.started,
                    finished + more.finished,
                    cancelled + more.cancelled,
                    dropped + more.dropped);
        }

        long open() {
            return created - finished - cancelled;
        }

        long inProgress() {
            return started - finished - dropped;
        }
    }

    /** Before each of these moments, which ascend. */
    List<Passed> before(List<Instant> moments, FlowScope scope) {
        var values = new BoundValues();
        var between = new Passed[moments.size() + 1];
        sql.query(BY_MOMENT.formatted(scope.condition("w", values)))
                .with("moments", moments)
                .with("to", moments.get(moments.size() - 1))
                .with(values.values())
                .list(row -> between[row.integer("nth")] = new Passed(
                        row.number("created"),
                        row.number("started"),
                        row.number("finished"),
                        row.number("cancelled"),
                        row.number("dropped")));
        var passed = new ArrayList<Passed>();
        var sum = Passed.NONE;
        for (int nth = 0; nth < moments.size(); nth++) {
            sum = between[nth] == null ? sum : sum.and(between[nth]);
            passed.add(sum);
        }
        return passed;
    }
}
