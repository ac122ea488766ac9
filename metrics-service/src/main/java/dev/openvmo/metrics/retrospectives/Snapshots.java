package dev.openvmo.metrics.retrospectives;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.dora.DeliveryReader;
import dev.openvmo.metrics.flow.FlowReader;
import dev.openvmo.metrics.retrospectives.SnapshotView.Seen;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Table {@code retrospective_snapshot}: what was known of a period when its retrospective was begun, written in that transaction. */
@ApplicationScoped
class Snapshots {
    /** Of the subject and of what is right in it, those measured most: a page of figures, not a copy of the store. */
    private static final int SERIES = 200;

    private static final String MEASURED =
            """
            select o.metric, m.unit, m.direction, s.type as subject_type, s.id as subject_id, count(*) as samples,
                sum(o.value) as total, min(o.value) as least, max(o.value) as most,
                min(o.observed_at) as first_at, max(o.observed_at) as last_at,
                (array_agg(o.value order by o.observed_at, o.id desc))[1] as first,
                (array_agg(o.value order by o.observed_at desc, o.id desc))[1] as last,
                (select b.value from observation b where b.subject_id = s.id and b.metric = o.metric
                    and b.portfolio_id is not null and b.observed_at < :from order by b.observed_at desc, b.id desc limit 1) as before
            from subject s
            join observation o on o.subject_id = s.id and o.portfolio_id is not null
            join metric m on m.key = o.metric
            where (s.id = :subject or s.value_stream_id = :subject or s.portfolio_id = :subject) and not s.deleted
                and o.observed_at >= :from and o.observed_at < :to
            group by o.metric, m.unit, m.direction, s.type, s.id
            order by s.id <> :subject, count(*) desc, o.metric, s.id
            limit :limit
            """;

    private final Sql sql;
    private final JsonText json;
    private final FlowReader flow;
    private final DeliveryReader delivery;
    private final TransactionTime time;

    Snapshots(Sql sql, JsonText json, FlowReader flow, DeliveryReader delivery, TransactionTime time) {
        this.sql = sql;
        this.json = json;
        this.flow = flow;
        this.delivery = delivery;
        this.time = time;
    }

    SnapshotView of(UUID retrospectiveId) {
        return sql.query("select taken_at, document from retrospective_snapshot where id = :id")
                .with("id", retrospectiveId)
                .one(row -> new SnapshotView(
                        retrospectiveId, row.instant("taken_at"), json.list(row.text("document"), Seen.class)));
    }

    /** Keeps what is known now. */
    void take(RetrospectiveView of, ZoneId zone) {
        var seen = of.subjectType() == RetrospectiveSubject.TEAM ? ofTeam(of) : ofSubject(of, zone);
        sql.query(
                        """
                        insert into retrospective_snapshot (id, portfolio_id, taken_at, document, updated_at)
                        values (:id, :portfolio, instant(), :document, instant())""")
                .with("id", of.id())
                .with("portfolio", of.portfolioId())
                .with("document", json.text(seen))
                .update();
    }

    private List<Seen> ofTeam(RetrospectiveView of) {
        var to = of.endsOn().plusDays(1);
        return List.of(new Seen(
                "flow",
                "/v1/flow-metrics?team=%s%s".formatted(of.subjectId(), window(of.startsOn(), to)),
                flow.ofTeam(of.subjectId(), of.startsOn(), to)));
    }

    private List<Seen> ofSubject(RetrospectiveView of, ZoneId zone) {
        var to = of.endsOn().plusDays(1);
        var type = SubjectType.valueOf(of.subjectType().name());
        var subject = "subjectType=%s&subjectId=%s%s".formatted(type, of.subjectId(), window(of.startsOn(), to));
        var seen = new ArrayList<Seen>();
        seen.add(new Seen(
                "metrics",
                "/v1/observations?filter=subjectId==%s&asOf=%s".formatted(of.subjectId(), time.instant()),
                measured(of.subjectId(), start(of.startsOn(), zone), start(to, zone))));
        seen.add(new Seen(
                "flow", "/v1/flow-metrics?" + subject, flow.ofSubject(type, of.subjectId(), of.startsOn(), to)));
        seen.add(new Seen(
                "delivery",
                "/v1/delivery-metrics?" + subject,
                delivery.ofSubject(type, of.subjectId(), of.startsOn(), to)));
        return seen;
    }

    private List<MeasuredSeries> measured(UUID subject, Instant from, Instant to) {
        return sql.query(MEASURED)
                .with("subject", subject)
                .with("from", from)
                .with("to", to)
                .with("limit", SERIES)
                .list(MeasuredSeries::of);
    }

    private String window(LocalDate from, LocalDate to) {
        return "&from=%s&to=%s&asOf=%s".formatted(from, to, time.instant());
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
