package dev.openvmo.metrics.alerts;

import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Table {@code alert}: what was found of a rule is what is there of it, and what is another than before is announced. */
@ApplicationScoped
class AlertStore {
    private static final String KEEP =
            """
            insert into alert as a (id, portfolio_id, rule_id, rule, metric, subject_type, subject_id, kind, severity,
                raises_impediment, status, value, raised_at, cleared_at, updated_at)
            select md5(r.id || E'\\x1f' || i.moment)::uuid, r.portfolio_id, r.id, r.name, r.metric, r.subject_type, r.subject_id,
                r.kind, r.severity, r.raises_impediment, case when i.cleared_at is null then 'OPEN' else 'CLEARED' end, i.value, i.raised_at,
                i.cleared_at, (select instant())
            from alert_rule r
            cross join unnest(:moments::bigint[], :raised::timestamptz[], :values::numeric[], :cleared::timestamptz[])
                as i (moment, raised_at, value, cleared_at)
            where r.id = :rule
            order by 1
            on conflict on constraint pk_alert do update set
                portfolio_id = excluded.portfolio_id, rule = excluded.rule, kind = excluded.kind, severity = excluded.severity,
                raises_impediment = excluded.raises_impediment, status = excluded.status, value = excluded.value, cleared_at = excluded.cleared_at,
                updated_at = excluded.updated_at
            where (a.portfolio_id, a.rule, a.kind, a.severity, a.raises_impediment, a.value, a.cleared_at) is distinct from
                (excluded.portfolio_id, excluded.rule, excluded.kind, excluded.severity, excluded.raises_impediment,
                    excluded.value, excluded.cleared_at)
            returning new.id, case when old.portfolio_id <> new.portfolio_id then old.portfolio_id end as portfolio_id,
                case when old.id is null then 'raised' when new.status = 'CLEARED' then 'cleared' else 'changed' end as what
            """;

    private static final String FORGET =
            """
            delete from alert where rule_id = :rule and raised_at <> all (:raised::timestamptz[])
            returning id, portfolio_id, 'deleted' as what
            """;

    private final Sql sql;
    private final Outbox outbox;

    AlertStore(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** An alert that was written, and the portfolio it left. */
    private record Written(UUID id, UUID from, String what) {}

    /** These are all the alerts of this rule. */
    void settle(AlertRuleEntity rule, List<Episodes.Episode> found) {
        sql.query(FORGET)
                .with("rule", rule.id)
                .each("raised", found, Episodes.Episode::raisedAt)
                .list(row -> new Written(row.uuid("id"), row.uuid("portfolio_id"), row.text("what")))
                .forEach(gone -> outbox.deleted(AlertStates.AGGREGATE, gone.id, gone.from));
        sql.query(KEEP)
                .with("rule", rule.id)
                .each("moments", found, each -> ChronoUnit.MICROS.between(Instant.EPOCH, each.raisedAt()))
                .each("raised", found, Episodes.Episode::raisedAt)
                .each("values", found, Episodes.Episode::value)
                .each("cleared", found, Episodes.Episode::clearedAt)
                .list(row -> new Written(row.uuid("id"), row.uuid("portfolio_id"), row.text("what")))
                .forEach(this::announce);
    }

    private void announce(Written written) {
        if (written.from == null) {
            outbox.changed(AlertStates.AGGREGATE, written.id, written.what);
        } else {
            outbox.moved(AlertStates.AGGREGATE, written.id, written.from);
        }
    }
}
