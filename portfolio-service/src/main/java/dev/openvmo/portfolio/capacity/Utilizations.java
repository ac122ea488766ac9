package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
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
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Do people, teams and tools suffice for what is planned? */
@ApplicationScoped
public class Utilizations {
    private static final int MOST = 40;
    private static final int WATCHED_BEFORE = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Portfolios portfolios;
    private final SkillCapacity skills;
    private final CapacityAlerts alerts;
    private final UtilizationTable table;

    Utilizations(Portfolios portfolios, SkillCapacity skills, CapacityAlerts alerts, UtilizationTable table) {
        this.portfolios = portfolios;
        this.skills = skills;
        this.alerts = alerts;
        this.table = table;
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
        var demand = table.demand(places, calendar);
        var bearers = table.bearers(places);
        var said = table.said(bearers, spans);
        var uses = table.allocated(bearers, spans);
        var worked = table.worked(bearers, spans);
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

    /** Who asks for a skill at some time from one quarter to another: initiatives that are not done, a thousand at most. */
    List<UUID> asking(UUID portfolioId, String skill, FiscalPeriod from, FiscalPeriod to) {
        var calendar = portfolios.calendar(portfolioId);
        var when = new Span(calendar.first(from), calendar.last(to), BigDecimal.ZERO);
        return table.asking(portfolioId, skill, when, calendar);
    }

    /** Where it does not suffice in the quarter that holds today: 404 where the caller cannot see the portfolio. */
    public Strain strain(UUID portfolioId, boolean descendants) {
        var calendar = portfolios.calendar(portfolioId);
        var today = portfolios.today(portfolioId);
        var quarter = calendar.of(today, FiscalPeriod.Length.QUARTER);
        var view = of(portfolioId, quarter, quarter, descendants);
        var now = view.quarters().get(0);
        return new Strain(
                table.newest(portfolios.places(portfolioId, descendants)),
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

    private static Skill skill(String skill, BigDecimal demand, BigDecimal capacity) {
        return new Skill(
                skill,
                Decimals.plain(demand),
                Decimals.plain(capacity),
                Decimals.plain(demand.subtract(capacity).max(BigDecimal.ZERO)));
    }

    private static Use use(
            UtilizationTable.Named bearer, List<Span> said, List<Span> uses, List<Span> worked, Span quarter) {
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
