package dev.openvmo.portfolio.flow;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Query;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.flow.FlowView.Ended;
import dev.openvmo.portfolio.flow.FlowView.InState;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.terms.DoneOutcome;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * How do initiatives flow? Cumulative flow, throughput, lead time and work item age as D. Vacanti defines them (Actionable
 * Agile Metrics for Predictability, 2015): from the log of moves, set-based, whatever number of initiatives there are.
 */
@ApplicationScoped
class Flows {
    private static final long LONGEST = 732;
    private static final long USUAL = 90;

    private final Portfolios portfolios;
    private final TransactionTime time;
    private final Sql sql;

    Flows(Portfolios portfolios, TransactionTime time, Sql sql) {
        this.portfolios = portfolios;
        this.time = time;
        this.sql = sql;
    }

    /** 404 where the caller cannot see the portfolio, 400 for days that are none or too many. */
    FlowView of(UUID portfolioId, LocalDate from, LocalDate to, boolean descendants) {
        var zone = portfolios.zone(portfolioId);
        var today = LocalDate.ofInstant(time.instant(), zone);
        var last = to == null || to.isAfter(today) ? today : to;
        var first = from == null ? last.minusDays(USUAL - 1) : from;
        var length = ChronoUnit.DAYS.between(first, last) + 1;
        if (length < 1 || length > LONGEST) {
            throw Problem.of(
                    KitProblem.MALFORMED_REQUEST, "From %s to %s are no 1 to %d days.".formatted(first, last, LONGEST));
        }
        var in = new Scope(portfolios.places(portfolioId, descendants), first, last, zone);
        var ended = ended(in);
        var leadTime = ended.stream()
                .filter(each -> each.outcome() == DoneOutcome.COMPLETED)
                .map(Lasted::time)
                .findFirst()
                .orElse(Percentiles.NONE);
        return new FlowView(
                portfolioId,
                descendants,
                first,
                last,
                CumulativeFlow.of(first, last, today, deltas(in)),
                ended.stream()
                        .map(each -> new Ended(each.outcome(), each.time().sampleSize()))
                        .toList(),
                Decimals.plain(Decimals.quotient(
                        BigDecimal.valueOf(7 * leadTime.sampleSize()), BigDecimal.valueOf(length), Decimals.PLACES)),
                leadTime,
                age(in),
                timeInState(in));
    }

    /** Of which portfolios, and from when to when. */
    private record Scope(List<UUID> places, LocalDate first, LocalDate last, ZoneId zone) {
        Instant start() {
            return first.atStartOfDay(zone).toInstant();
        }

        Instant end() {
            return last.plusDays(1).atStartOfDay(zone).toInstant();
        }

        /** Where each of the days begins. */
        List<Instant> starts() {
            return first.datesUntil(last.plusDays(1))
                    .map(day -> day.atStartOfDay(zone).toInstant())
                    .toList();
        }

        Query times(Query query) {
            return query.with("places", places).with("start", start()).with("end", end());
        }
    }

    /** Each move takes from one state and gives to another. */
    private List<CumulativeFlow.Delta> deltas(Scope in) {
        return sql.query(
                        """
                        select t.day, d.state, sum(d.more * t.moves) as more
                        from (select width_bucket(entered_at, :starts) as day, from_state, to_state,
                                  count(*) as moves
                              from initiative_transition where portfolio_id = any (:places) and entered_at < :end
                              group by 1, 2, 3) t
                        cross join lateral (values (t.to_state, 1), (t.from_state, -1)) as d (state, more)
                        where d.state is not null
                        group by 1, 2""")
                .with("starts", in.starts())
                .with("places", in.places())
                .with("end", in.end())
                .list(row -> new CumulativeFlow.Delta(
                        row.integer("day"), row.constant("state", KanbanState.class), row.number("more")));
    }

    /** What ended in the time and did not come back in it; what left DONE is little. */
    private List<Lasted> ended(Scope in) {
        return in.times(sql.query(
                        """
                        select coalesce(t.outcome, 'COMPLETED') as outcome, %s
                        from initiative_transition t
                        join initiative i on i.id = t.initiative_id
                        where t.portfolio_id = any (:places) and t.to_state = 'DONE' and t.entered_at >= :start and t.entered_at < :end
                          and not exists (select from initiative_transition l
                              where l.portfolio_id = any (:places) and l.from_state = 'DONE' and l.entered_at >= :start
                                and l.entered_at < :end and l.initiative_id = t.initiative_id and l.entered_at > t.entered_at)
                        group by 1 order by 1"""
                                .formatted(Percentiles.columns("t.entered_at - i.created_at"))))
                .list(row -> new Lasted(row.constant("outcome", DoneOutcome.class), Percentiles.of(row)));
    }

    /** How long it lasted until it ended so. */
    private record Lasted(DoneOutcome outcome, Percentiles time) {}

    private List<InState> age(Scope in) {
        return sql
                .query(
                        """
                        select state, %s from initiative
                        where portfolio_id = any (:places) and state <> 'DONE' group by state"""
                                .formatted(Percentiles.columns("cast(:now as timestamptz) - created_at")))
                .with("places", in.places())
                .with("now", time.instant())
                .list(row -> new InState(row.constant("state", KanbanState.class), Percentiles.of(row)))
                .stream()
                .sorted((one, other) -> one.state().compareTo(other.state()))
                .toList();
    }

    private List<InState> timeInState(Scope in) {
        return in
                .times(sql.query(
                        """
                        select from_state, %s from initiative_transition
                        where portfolio_id = any (:places) and entered_at >= :start and entered_at < :end
                          and from_state is not null and since is not null group by from_state"""
                                .formatted(Percentiles.columns("entered_at - since"))))
                .list(row -> new InState(row.constant("from_state", KanbanState.class), Percentiles.of(row)))
                .stream()
                .sorted((one, other) -> one.state().compareTo(other.state()))
                .toList();
    }
}
