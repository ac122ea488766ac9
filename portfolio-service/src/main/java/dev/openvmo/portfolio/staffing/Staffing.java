package dev.openvmo.portfolio.staffing;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.RowSecurity;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.policies.Staffed;
import dev.openvmo.portfolio.policies.Staffed.Shortage;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Do the people of a portfolio suffice for what a business case asks, beside what others take of them? Of a skill another
 * initiative takes what its people are allocated to it for, or what its own case asks while it is implemented: the larger.
 */
@ApplicationScoped
public class Staffing {
    private final SkillCapacity skills;
    private final Portfolios portfolios;
    private final RowSecurity scope;
    private final Sql sql;

    Staffing(SkillCapacity skills, Portfolios portfolios, RowSecurity scope, Sql sql) {
        this.skills = skills;
        this.portfolios = portfolios;
        this.scope = scope;
        this.sql = sql;
    }

    /** So many days of a skill for an initiative. */
    private record Taken(UUID initiativeId, String skill, Optional<FiscalPeriod> period, Span span) {}

    /** Whoever else is judged by the people of this portfolio is waited for: two that each fit may be too much together. */
    public void inTurn(UUID portfolioId) {
        sql.query("select pg_advisory_xact_lock(hashtextextended('staffing ' || :id, 0))")
                .with("id", portfolioId.toString())
                .list(row -> null);
    }

    /** Where they do not, in periods that have not ended; a case that names no effort asks for nothing. */
    public Staffed of(UUID initiativeId, UUID portfolioId) {
        return scope.readingAll(() -> {
            var today = portfolios.today(portfolioId);
            var planned = planned(initiativeId, portfolioId);
            var own = planned.stream()
                    .filter(each -> each.initiativeId().equals(initiativeId))
                    .filter(each -> !each.span().last().isBefore(today))
                    .toList();
            if (own.isEmpty()) {
                return new Staffed(List.of());
            }
            var spans = own.stream().map(Taken::span).toList();
            var capacity = skills.in(List.of(portfolioId), spans);
            var others = Stream.concat(
                            planned.stream().filter(each -> !each.initiativeId().equals(initiativeId)),
                            allocated(initiativeId, portfolioId, own).stream())
                    .toList();
            return new Staffed(Stream.iterate(0, n -> n < own.size(), n -> n + 1)
                    .flatMap(
                            n -> shortage(own.get(n), there(capacity, own.get(n).skill(), n), own, others).stream())
                    .toList());
        });
    }

    private static BigDecimal there(Map<String, List<BigDecimal>> capacity, String skill, int span) {
        return capacity.containsKey(skill) ? capacity.get(skill).get(span) : BigDecimal.ZERO;
    }

    private static Optional<Shortage> shortage(Taken wanted, BigDecimal there, List<Taken> own, List<Taken> others) {
        var asked = within(own, wanted);
        var taken = others.stream().collect(Collectors.groupingBy(Taken::initiativeId)).values().stream()
                .map(each -> within(planned(each, true), wanted).max(within(planned(each, false), wanted)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var missing = asked.add(taken).subtract(there).min(asked);
        return missing.signum() <= 0
                ? Optional.empty()
                : Optional.of(new Shortage(
                        wanted.skill(), wanted.period().orElseThrow().toString(), text(missing), text(asked)));
    }

    private static List<Taken> planned(List<Taken> all, boolean planned) {
        return all.stream().filter(each -> each.period().isPresent() == planned).toList();
    }

    private static BigDecimal within(Collection<Taken> all, Taken wanted) {
        return all.stream()
                .filter(each -> each.skill().equals(wanted.skill()))
                .map(each -> each.span().within(wanted.span()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String text(BigDecimal days) {
        return Decimals.plain(days).toPlainString();
    }

    /** What its own case asks, and those of what is implemented in the portfolio. */
    private List<Taken> planned(UUID initiativeId, UUID portfolioId) {
        var calendar = portfolios.calendar(portfolioId);
        return sql.query(
                        """
                        select i.id, e ->> 'skill' as skill, e ->> 'period' as period, sum(cast(e ->> 'personDays' as numeric)) as days
                        from business_case c join initiative i on i.id = c.initiative_id,
                            jsonb_array_elements(cast(c.document as jsonb) -> 'efforts') as e
                        where i.id = :id or i.portfolio_id = :portfolio and i.state like 'IMPLEMENTING%'
                        group by 1, 2, 3 order by 3, 2, 1""")
                .with("id", initiativeId)
                .with("portfolio", portfolioId)
                .list(row -> {
                    var period = FiscalPeriod.parse(row.text("period")).orElseThrow();
                    var span = new Span(calendar.first(period), calendar.last(period), row.decimal("days"));
                    return new Taken(row.uuid("id"), row.text("skill"), Optional.of(period), span);
                });
    }

    /** For what else people are allocated who have one of these skills first. */
    private List<Taken> allocated(UUID initiativeId, UUID portfolioId, List<Taken> own) {
        return sql.query(
                        """
                        select a.initiative_id, p.skills[1] as skill, a.begins_on, a.ends_on, a.amount
                        from allocation a join person p on p.id = a.person_id
                        where p.portfolio_id = :portfolio and p.skills[1] = any (:skills) and a.initiative_id <> :id""")
                .with("portfolio", portfolioId)
                .with("skills", own.stream().map(Taken::skill).distinct().toArray(String[]::new))
                .with("id", initiativeId)
                .list(Staffing::allocated);
    }

    private static Taken allocated(Row row) {
        var span = new Span(row.date("begins_on"), row.date("ends_on"), row.decimal("amount"));
        return new Taken(row.uuid("initiative_id"), row.text("skill"), Optional.empty(), span);
    }
}
