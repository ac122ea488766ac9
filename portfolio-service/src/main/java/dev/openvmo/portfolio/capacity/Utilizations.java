package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.RowSecurity;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.capacity.UtilizationView.ActualReason;
import dev.openvmo.portfolio.capacity.UtilizationView.Quarter;
import dev.openvmo.portfolio.capacity.UtilizationView.Skill;
import dev.openvmo.portfolio.capacity.UtilizationView.Use;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.staffing.SkillCapacity;
import dev.openvmo.portfolio.staffing.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Do people, teams and tools suffice for what is planned? */
@ApplicationScoped
public class Utilizations {
    private static final int MOST = 40;
    private static final int WATCHED_BEFORE = 8;
    private static final int MOST_ASKING = 1000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Portfolios portfolios;
    private final SkillCapacity skills;
    private final CapacityAlerts alerts;
    private final RowSecurity scope;
    private final Sql sql;

    Utilizations(Portfolios portfolios, SkillCapacity skills, CapacityAlerts alerts, RowSecurity scope, Sql sql) {
        this.portfolios = portfolios;
        this.skills = skills;
        this.alerts = alerts;
        this.scope = scope;
        this.sql = sql;
    }

    /** 404 where the caller cannot see the portfolio, 400 for quarters that are none or too many. */
    UtilizationView of(UUID portfolioId, FiscalPeriod from, FiscalPeriod to, boolean descendants) {
        var calendar = portfolios.calendar(portfolioId);
        var today = portfolios.today(portfolioId);
        var first = from == null ? today : calendar.first(from);
        var last = to == null ? first.plusMonths(9) : calendar.last(to);
        var quarters = quarters(calendar, first, last);
        var places = portfolios.places(portfolioId, descendants);
        var spans = quarters.stream()
                .map(each -> new Span(calendar.first(each), calendar.last(each), BigDecimal.ZERO))
                .toList();
        var capacity = skills.in(places, spans);
        var demand = demand(places, calendar);
        var bearers = bearers(places);
        var said = spans("capacity", bearers, spans);
        var uses = spans("allocation", bearers, spans);
        var worked = worked(bearers, spans);
        var shown = new ArrayList<Quarter>();
        for (int i = 0; i < spans.size(); i++) {
            var n = i;
            var span = spans.get(i);
            var names = new TreeMap<String, BigDecimal>();
            demand.forEach((skill, efforts) -> names.merge(
                    skill,
                    efforts.stream().map(effort -> effort.within(span)).reduce(BigDecimal.ZERO, BigDecimal::add),
                    BigDecimal::add));
            capacity.keySet().forEach(skill -> names.putIfAbsent(skill, BigDecimal.ZERO));
            shown.add(new Quarter(
                    quarters.get(i),
                    span.first(),
                    span.last(),
                    names.entrySet().stream()
                            .map(each -> skill(
                                    each.getKey(),
                                    each.getValue(),
                                    capacity.containsKey(each.getKey())
                                            ? capacity.get(each.getKey()).get(n)
                                            : BigDecimal.ZERO))
                            .filter(each -> each.demand().signum() > 0
                                    || each.capacity().signum() > 0)
                            .toList(),
                    bearers.stream()
                            .map(each -> use(
                                    each,
                                    said.getOrDefault(each.known().id(), List.of()),
                                    uses.getOrDefault(each.known().id(), List.of()),
                                    worked.getOrDefault(each.known().id(), List.of()),
                                    span))
                            .toList()));
        }
        return new UtilizationView(portfolioId, descendants, shown, alerts.raised(places));
    }

    /** The quarters in which it is watched whether it suffices: those of two years past, and all that can be shown from then on. */
    List<Quarter> watched(UUID portfolioId) {
        var calendar = portfolios.calendar(portfolioId);
        var today = portfolios.today(portfolioId);
        return of(
                        portfolioId,
                        calendar.of(today.minusMonths(3L * WATCHED_BEFORE), FiscalPeriod.Length.QUARTER),
                        calendar.of(today.plusMonths(3L * (MOST - WATCHED_BEFORE - 1)), FiscalPeriod.Length.QUARTER),
                        false)
                .quarters();
    }

    /** Where it does not suffice in the quarter that holds today: 404 where the caller cannot see the portfolio. */
    public Strain strain(UUID portfolioId, boolean descendants) {
        var calendar = portfolios.calendar(portfolioId);
        var today = portfolios.today(portfolioId);
        var quarter = calendar.of(today, FiscalPeriod.Length.QUARTER);
        var view = of(portfolioId, quarter, quarter, descendants);
        var now = view.quarters().get(0);
        return new Strain(
                quarter,
                now.resources().stream().filter(Use::over).map(Use::name).toList(),
                now.skills().stream()
                        .filter(skill -> skill.gap().signum() > 0)
                        .map(Skill::skill)
                        .toList(),
                view.alerts());
    }

    private static List<FiscalPeriod> quarters(FiscalCalendar calendar, LocalDate first, LocalDate last) {
        var quarters = new ArrayList<FiscalPeriod>();
        for (var day = first; !day.isAfter(last) && quarters.size() <= MOST; ) {
            var quarter = calendar.of(day, FiscalPeriod.Length.QUARTER);
            quarters.add(quarter);
            day = calendar.last(quarter).plusDays(1);
        }
        if (quarters.isEmpty() || quarters.size() > MOST) {
            throw Problem.of(
                    KitProblem.MALFORMED_REQUEST,
                    "From %s to %s are no 1 to %d quarters.".formatted(first, last, MOST));
        }
        return quarters;
    }

    /** What the business cases of what is not done plan, by skill. */
    private Map<String, List<Span>> demand(Collection<UUID> places, FiscalCalendar calendar) {
        var demand = new TreeMap<String, List<Span>>();
        sql.query(
                        """
                        select e ->> 'skill' as skill, e ->> 'period' as period, sum(cast(e ->> 'personDays' as numeric)) as days
                        from business_case c
                        join initiative i on i.id = c.initiative_id and i.state <> 'DONE',
                            jsonb_array_elements(cast(c.document as jsonb) -> 'efforts') as e
                        where i.portfolio_id = any (:places) group by 1, 2""")
                .with("places", places)
                .list(row -> FiscalPeriod.parse(row.text("period"))
                        .map(period -> demand.computeIfAbsent(row.text("skill"), skill -> new ArrayList<>())
                                .add(new Span(calendar.first(period), calendar.last(period), row.decimal("days"))))
                        .orElse(false));
        return demand;
    }

    /** Initiatives that are not done and whose business cases ask for a skill at some time from one quarter to another. */
    List<UUID> asking(UUID portfolioId, String skill, FiscalPeriod from, FiscalPeriod to) {
        var calendar = portfolios.calendar(portfolioId);
        var when = new Span(calendar.first(from), calendar.last(to), BigDecimal.ZERO);
        var asking = new TreeSet<UUID>();
        sql.query(
                        """
                        select i.id, e ->> 'period' as period from business_case c
                        join initiative i on i.id = c.initiative_id and i.state <> 'DONE',
                            jsonb_array_elements(cast(c.document as jsonb) -> 'efforts') as e
                        where i.portfolio_id = :portfolio and e ->> 'skill' = :skill""")
                .with("portfolio", portfolioId)
                .with("skill", skill)
                .list(row -> FiscalPeriod.parse(row.text("period"))
                        .filter(each -> when.meets(new Span(calendar.first(each), calendar.last(each), BigDecimal.ZERO)))
                        .map(each -> asking.add(row.uuid("id"))));
        return asking.stream().limit(MOST_ASKING).toList();
    }

    /** A team, person or tool by name. */
    private record Named(Caps.Known known, String name) {}

    private List<Named> bearers(Collection<UUID> places) {
        return sql.query(
                        """
                        select * from (
                            select id, portfolio_id, 'TEAM' as kind, cast(null as numeric) as usual, name from team
                            union all select id, portfolio_id, 'PERSON', share, name from person
                            union all select id, portfolio_id, 'TOOL', count, name from tool) b
                        where portfolio_id = any (:places) order by kind desc, name, id""")
                .with("places", places)
                .list(row -> new Named(Caps.Known.of(row), row.text("name")));
    }

    /** What others allocate counts, seen or not. */
    private Map<UUID, List<Span>> spans(String table, List<Named> bearers, List<Span> spans) {
        var found = new HashMap<UUID, List<Span>>();
        scope.readingAll(() -> sql.query(
                        """
                        select coalesce(team_id, person_id, tool_id) as id, begins_on, ends_on, amount from %s
                        where coalesce(team_id, person_id, tool_id) = any (:ids) and begins_on <= :last and ends_on >= :first"""
                                .formatted(table))
                .each("ids", bearers, each -> each.known().id())
                .with("first", spans.get(0).first())
                .with("last", spans.get(spans.size() - 1).last())
                .list(row -> found.computeIfAbsent(row.uuid("id"), id -> new ArrayList<>())
                        .add(Caps.span(row))));
        return found;
    }

    /** What a person worked is the team's work, too, whichever portfolio it was for. */
    private Map<UUID, List<Span>> worked(List<Named> bearers, List<Span> spans) {
        var found = new HashMap<UUID, List<Span>>();
        scope.readingAll(() -> sql.query(
                        """
                        select b.id, w.begins_on, w.ends_on, w.days as amount
                        from (select k, k from unnest(:ids::uuid[]) as k union all
                            select team_id, id from person where team_id = any (:ids)) b (id, worker)
                        join work_entry w on coalesce(w.team_id, w.person_id) = b.worker
                        where w.begins_on <= :last and w.ends_on >= :first""")
                .each("ids", bearers, each -> each.known().id())
                .with("first", spans.get(0).first())
                .with("last", spans.get(spans.size() - 1).last())
                .list(row -> found.computeIfAbsent(row.uuid("id"), id -> new ArrayList<>())
                        .add(Caps.span(row))));
        return found;
    }

    private static Skill skill(String skill, BigDecimal demand, BigDecimal capacity) {
        return new Skill(
                skill,
                Decimals.plain(demand),
                Decimals.plain(capacity),
                Decimals.plain(demand.subtract(capacity).max(BigDecimal.ZERO)));
    }

    private static Use use(Named bearer, List<Span> said, List<Span> uses, List<Span> worked, Span quarter) {
        var known = bearer.known();
        var caps = Caps.caps(known, said.stream().filter(quarter::meets).toList(), quarter);
        var load = new Room(known.counted(), caps, uses).load(quarter);
        var booked = worked.stream().filter(quarter::meets).toList();
        var actual = booked.stream().map(each -> each.within(quarter)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Use(
                known.kind(),
                known.id(),
                bearer.name(),
                caps.isEmpty() ? null : Decimals.plain(load.capacity()),
                Decimals.plain(load.used()),
                load.capacity().signum() == 0
                        ? null
                        : Decimals.quotient(load.used().multiply(HUNDRED), load.capacity(), Decimals.PLACES),
                !caps.isEmpty() && load.used().compareTo(load.capacity()) > 0,
                booked.isEmpty() ? null : Decimals.plain(actual),
                booked.isEmpty() || load.used().signum() == 0
                        ? null
                        : Decimals.quotient(actual.multiply(HUNDRED), load.used(), Decimals.PLACES),
                reason(known, booked, load.used()));
    }

    private static ActualReason reason(Caps.Known known, List<Span> booked, BigDecimal used) {
        if (known.counted()) {
            return ActualReason.NOT_MEASURED;
        }
        if (booked.isEmpty()) {
            return ActualReason.NOTHING_BOOKED;
        }
        return used.signum() == 0 ? ActualReason.NOTHING_ALLOCATED : null;
    }
}
