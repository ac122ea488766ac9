package dev.openvmo.metrics.insights;

import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.metrics.benefits.Calibrations;
import dev.openvmo.metrics.insights.PortfolioFacts.DueDecision;
import dev.openvmo.metrics.insights.PortfolioFacts.Estimator;
import dev.openvmo.metrics.insights.PortfolioFacts.Initiative;
import dev.openvmo.metrics.insights.PortfolioFacts.Measure;
import dev.openvmo.metrics.insights.PortfolioFacts.Measured;
import dev.openvmo.metrics.insights.PortfolioFacts.Overload;
import dev.openvmo.metrics.realisation.ExchangeRates;
import dev.openvmo.metrics.subjects.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gathers what is known of a portfolio, in one statement for each sort of fact. */
@ApplicationScoped
class InsightFacts {
    private static final String INITIATIVES =
            """
            select i.id, i.title, i.state, i.outcome, i.entered_at, i.state_entered_at, c.contributions, v.value, r.realised_on,
                g.kind as verdict, g.decided_at,
                greatest(i.state_entered_at, w.moved_at, d.moved_at, m.moved_at, g.decided_at) as moved_at
            from insight_initiative i
            left join value_summary v on v.id = i.id
            left join realisation r on r.id = i.id
            cross join lateral (
                select count(*) as contributions from contribution c join objective o on o.id = c.objective_id
                where c.initiative_id = i.id and not c.deleted and not o.deleted and c.strength > 0) c
            cross join lateral (
                select max(greatest(w.started_at, w.finished_at)) as moved_at from work_item w
                where w.initiative_id = i.id and w.linked) w
            cross join lateral (
                select max(d.finished_at) as moved_at from deployment d
                where d.initiative_id = i.id and d.outcome = 'SUCCESS' and d.kind in ('DEPLOYED', 'UPGRADED')) d
            cross join lateral (select max(m.observed_at) as moved_at from metric_status m where m.subject_id = i.id) m
            left join lateral (
                select d.kind, d.decided_at from decision d
                where d.initiative_id = i.id and not d.deleted and d.kind in ('GO', 'NO_GO', 'PIVOT', 'PERSEVERE', 'STOP')
                    and d.decided_at is not null
                order by d.decided_at desc, d.id desc limit 1) g on true
            where i.portfolio_id = :id and not i.deleted
            order by i.id
            """;

    private static final String MONEY =
            """
            select initiative_id, currency, sum(committed) as committed, sum(booked) as booked,
                coalesce(sum(booked) filter (where booked_on > :since), 0) as lately, max(booked_on) as booked_on
            from (
                select c.initiative_id, c.amount_currency as currency, c.amount_amount as committed, 0 as booked,
                    null::date as booked_on
                from commitment c where c.portfolio_id = :id and not c.deleted and c.initiative_id is not null
                union all
                select a.initiative_id, a.amount_currency, 0, a.amount_amount, a.booked_on
                from actual a where a.portfolio_id = :id and not a.deleted and a.initiative_id is not null
            ) money
            group by initiative_id, currency
            """;

    private static final String MEASURES =
            """
            select t.subject_id, t.metric, t.metric = any (coalesce(b.outcome_leading_indicators, '{}')) as leading,
                t.baseline, t.value as target, t.start_on, t.due_on, m.value, m.observed_at
            from target t
            left join metric_status m on m.metric = t.metric and m.subject_id = t.subject_id
            left join business_case b on b.id = t.subject_id and not b.deleted
            where t.portfolio_id = :id
            union all
            select b.initiative_id, b.metric, false, null, null, null, null, m.value, m.observed_at
            from benefit b join metric_status m on m.metric = b.metric and m.subject_id = b.initiative_id
            where b.portfolio_id = :id
            order by 1, 2, 7
            """;

    private static final String OTHERS =
            """
            select id, type, coalesce(name, key, id::text) as name from subject
            where portfolio_id = :id and type in ('VALUE_STREAM', 'PORTFOLIO') and not deleted order by id
            """;

    private static final String DECISIONS =
            """
            select id, initiative_id, title, asked_of, due_on from decision
            where portfolio_id = :id and not deleted and status = 'DUE' and due_on is not null order by id
            """;

    private static final String OVERLOADS =
            """
            select a.id, a.resource_id, coalesce(t.name, a.resource_id::text) as team, a.begins, a.ends, a.missing
            from insight_capacity_alert a left join team t on t.id = a.resource_id
            where a.portfolio_id = :id and not a.deleted and a.raised and a.kind = 'OVERLOAD' and a.resource_kind = 'TEAM'
                and a.begins is not null and a.ends is not null
            order by a.id
            """;

    private final Sql sql;
    private final ExchangeRates rates;
    private final Calibrations calibrations;

    InsightFacts(Sql sql, ExchangeRates rates, Calibrations calibrations) {
        this.sql = sql;
        this.rates = rates;
        this.calibrations = calibrations;
    }

    PortfolioFacts of(UUID portfolioId, Places.Place place, Instant now) {
        var today = now.atZone(place.zone()).toLocalDate();
        var measures = measures(portfolioId, place.zone());
        return new PortfolioFacts(
                portfolioId,
                place.currency(),
                today,
                place.calendar(),
                initiatives(portfolioId, place, today, measures),
                others(portfolioId, measures),
                sql.query(DECISIONS)
                        .with("id", portfolioId)
                        .list(row -> new DueDecision(
                                row.uuid("id"),
                                row.uuid("initiative_id"),
                                row.text("title"),
                                row.text("asked_of"),
                                row.date("due_on"))),
                sql.query(OVERLOADS)
                        .with("id", portfolioId)
                        .list(row -> new Overload(
                                row.uuid("id"),
                                row.uuid("resource_id"),
                                row.text("team"),
                                row.text("begins"),
                                row.text("ends"),
                                row.decimal("missing"))),
                calibrations.estimators(portfolioId).stream()
                        .map(each -> new Estimator(each.name(), each.benefits(), each.ratio(), each.high()))
                        .toList());
    }

    private List<Measured> others(UUID portfolioId, Map<UUID, List<Measure>> measures) {
        return sql
                .query(OTHERS)
                .with("id", portfolioId)
                .list(row -> new Measured(
                        new Finding.Subject(
                                row.constant("type", InsightSubject.class), row.uuid("id"), row.text("name")),
                        measures.getOrDefault(row.uuid("id"), List.of())))
                .stream()
                .filter(each -> !each.measures().isEmpty())
                .toList();
    }

    private List<Initiative> initiatives(
            UUID portfolioId, Places.Place place, LocalDate today, Map<UUID, List<Measure>> measures) {
        var spent = spent(portfolioId, place, today);
        return sql.query(INITIATIVES).with("id", portfolioId).list(row -> {
            var money = spent.getOrDefault(row.uuid("id"), Spent.NONE);
            return new Initiative(
                    row.uuid("id"),
                    row.text("title"),
                    row.text("state"),
                    row.text("outcome"),
                    day(row, "entered_at", place.zone()),
                    day(row, "state_entered_at", place.zone()),
                    day(row, "moved_at", place.zone()),
                    row.integer("contributions"),
                    money.committed,
                    money.booked,
                    money.lately,
                    money.bookedOn,
                    row.decimal("value"),
                    row.date("realised_on") != null,
                    row.text("verdict"),
                    day(row, "decided_at", place.zone()),
                    measures.getOrDefault(row.uuid("id"), List.of()));
        });
    }

    /** What goes to an initiative, in the portfolio's currency; null where a rate lacks. */
    private record Spent(BigDecimal committed, BigDecimal booked, BigDecimal lately, LocalDate bookedOn) {
        static final Spent NONE = new Spent(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null);

        Spent plus(Spent other) {
            var last = bookedOn == null || other.bookedOn != null && other.bookedOn.isAfter(bookedOn)
                    ? other.bookedOn
                    : bookedOn;
            return new Spent(
                    sum(committed, other.committed), sum(booked, other.booked), sum(lately, other.lately), last);
        }

        private static BigDecimal sum(BigDecimal one, BigDecimal other) {
            return one == null || other == null ? null : one.add(other);
        }
    }

    private Map<UUID, Spent> spent(UUID portfolioId, Places.Place place, LocalDate today) {
        var spent = new HashMap<UUID, Spent>();
        sql.query(MONEY)
                .with("id", portfolioId)
                .with("since", today.minusDays(UnalignedSpend.YEAR))
                .list(row -> {
                    var currency = row.text("currency");
                    return spent.merge(
                            row.uuid("initiative_id"),
                            new Spent(
                                    rates.convert(row.decimal("committed"), currency, place.currency(), today),
                                    rates.convert(row.decimal("booked"), currency, place.currency(), today),
                                    rates.convert(row.decimal("lately"), currency, place.currency(), today),
                                    row.date("booked_on")),
                            Spent::plus);
                });
        return spent;
    }

    private Map<UUID, List<Measure>> measures(UUID portfolioId, ZoneId zone) {
        var measures = new HashMap<UUID, List<Measure>>();
        sql.query(MEASURES).with("id", portfolioId).list(row -> measures.computeIfAbsent(
                        row.uuid("subject_id"), id -> new ArrayList<>())
                .add(new Measure(
                        row.text("metric"),
                        row.bool("leading"),
                        row.decimal("baseline"),
                        row.decimal("target"),
                        row.date("start_on"),
                        row.date("due_on"),
                        row.decimal("value"),
                        day(row, "observed_at", zone))));
        return measures;
    }

    private static LocalDate day(Row row, String column, ZoneId zone) {
        var at = row.instant(column);
        return at == null ? null : at.atZone(zone).toLocalDate();
    }
}
