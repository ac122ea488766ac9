package dev.openvmo.metrics.status;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.catalogue.Direction;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps what each metric says of each subject last, and announces it where it is another than before. */
@ApplicationScoped
public class MetricStatuses implements StateSource {
    private static final Aggregate AGGREGATE = new Aggregate("metrics", "metric-status");

    /**
     * How many there are comes from the totals, which one is the latest from the index. Of several targets the one counts whose
     * day comes last. The trend is the sign of the least-squares slope through the latest ten, computed exactly.
     */
    private static final String KEEP =
            """
            insert into metric_status as k (portfolio_id, metric, unit, direction, subject_type, subject_id, subject_key,
                external_ref_source, external_ref_external_id, value, observed_at, sample_size, baseline, target, target_due_on,
                trend, updated_at)
            select s.portfolio_id, m.key, m.unit, m.direction, s.type, s.id, s.key, s.external_ref_source,
                s.external_ref_external_id, trim_scale(o.value), o.observed_at, t.n, trim_scale(g.baseline), trim_scale(g.value), g.due_on,
                case when r.times > 1 then case r.slope * case m.direction when 'INCREASE' then 1 else -1 end
                    when 1 then 'IMPROVING' when -1 then 'WORSENING' else 'STEADY' end end, instant()
            from observation_total t
            join subject s on s.id = t.subject_id and not s.deleted and s.portfolio_id is not null
            join metric m on m.key = t.metric
            cross join lateral latest_measurements(t.subject_id, t.metric, 1) o
            cross join lateral (
                select count(distinct x) as times, sign(count(*) * sum(x * value) - sum(x) * sum(value)) as slope
                from (
                    select extract(epoch from observed_at) as x, value
                    from latest_measurements(t.subject_id, t.metric, 10)) latest
            ) r
            left join lateral (
                select baseline, value, due_on from target
                where subject_id = t.subject_id and metric = t.metric order by due_on desc limit 1
            ) g on true
            where t.subject_id = any (:ids) and t.n > 0
            order by s.id, m.key
            on conflict on constraint pk_metric_status do update set
                portfolio_id = excluded.portfolio_id, subject_key = excluded.subject_key,
                external_ref_source = excluded.external_ref_source,
                external_ref_external_id = excluded.external_ref_external_id, value = excluded.value,
                observed_at = excluded.observed_at, sample_size = excluded.sample_size, baseline = excluded.baseline,
                target = excluded.target, target_due_on = excluded.target_due_on, trend = excluded.trend,
                updated_at = excluded.updated_at
            where (k.portfolio_id, k.subject_key, k.external_ref_source, k.external_ref_external_id, k.value, k.observed_at,
                    k.sample_size, k.baseline, k.target, k.target_due_on, k.trend) is distinct from
                (excluded.portfolio_id, excluded.subject_key, excluded.external_ref_source,
                    excluded.external_ref_external_id, excluded.value, excluded.observed_at, excluded.sample_size,
                    excluded.baseline, excluded.target, excluded.target_due_on, excluded.trend)
            returning new.id, case when old.portfolio_id <> new.portfolio_id then old.portfolio_id end as portfolio_id
            """;

    private static final String FORGET =
            """
            delete from metric_status k
            where k.subject_id = any (:ids) and not exists (
                select from observation_total t join subject s on s.id = t.subject_id and not s.deleted
                where t.subject_id = k.subject_id and t.metric = k.metric and t.n > 0)
            returning id, portfolio_id
            """;

    private final Sql sql;
    private final Outbox outbox;

    MetricStatuses(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** A status that was written, and the portfolio it left. */
    private record Written(UUID id, UUID from) {}

    /** Settles all that was measured of these subjects, once their totals are. */
    public void settle(Collection<UUID> subjects) {
        var changed = new ArrayList<UUID>();
        for (var written : run(KEEP, subjects)) {
            if (written.from == null) {
                changed.add(written.id);
            } else {
                outbox.moved(AGGREGATE, written.id, written.from);
            }
        }
        outbox.changed(AGGREGATE, changed, "changed");
        run(FORGET, subjects).forEach(gone -> outbox.deleted(AGGREGATE, gone.id, gone.from));
    }

    private List<Written> run(String statement, Collection<UUID> subjects) {
        return sql.query(statement)
                .with("ids", subjects)
                .list(row -> new Written(row.uuid("id"), row.uuid("portfolio_id")));
    }

    @Override
    public Aggregate aggregate() {
        return AGGREGATE;
    }

    @Override
    public List<Announcement> read(Collection<UUID> ids) {
        return sql.query("select * from metric_status where id = any (:ids)")
                .with("ids", ids)
                .list(row -> new Announcement(row.uuid("id"), row.uuid("portfolio_id"), state(row)));
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return sql.query("select id from metric_status where id > :after order by id limit :limit")
                .with("after", after == null ? new UUID(0, 0) : after)
                .with("limit", limit)
                .list(row -> row.uuid("id"));
    }

    private static MetricStatusState state(Row row) {
        var source = row.text("external_ref_source");
        return new MetricStatusState(
                row.uuid("id"),
                row.uuid("portfolio_id"),
                row.text("metric"),
                row.text("unit"),
                row.constant("direction", Direction.class),
                new MetricStatusState.Subject(
                        row.constant("subject_type", SubjectType.class),
                        row.uuid("subject_id"),
                        source == null
                                ? null
                                : new MetricStatusState.ExternalRef(source, row.text("external_ref_external_id")),
                        row.text("subject_key")),
                Decimals.plain(row.decimal("value")),
                row.instant("observed_at"),
                row.number("sample_size"),
                row.decimal("baseline"),
                row.decimal("target"),
                row.date("target_due_on"),
                row.constant("trend", Trend.class),
                row.instant("updated_at"));
    }
}
