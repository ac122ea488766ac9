package dev.openvmo.portfolio.guardrails;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.RowSecurity;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.exchangerates.ExchangeRates;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the budgets whose books are open hold and what of it is committed, in the portfolio whose guardrails they are and in
 * those below that they govern, whether the caller may see them or not. What has no rate of the day does not count.
 */
@ApplicationScoped
class Investments {
    /** The portfolio whose guardrails they are, and those below it as far as none has guardrails of its own. */
    private static final String GOVERNED =
            """
            with recursive place (id) as (
                select cast(:holder as uuid)
                union
                select t.id from place join portfolio_tree t on t.parent_id = place.id and not t.deleted
                where not exists (select from guardrails g where g.id = t.id)
            )
            """;

    private final Sql sql;
    private final RowSecurity scope;
    private final ExchangeRates rates;
    private final Portfolios portfolios;
    private final TransactionTime time;
    private final JsonText json;

    Investments(
            Sql sql,
            RowSecurity scope,
            ExchangeRates rates,
            Portfolios portfolios,
            TransactionTime time,
            JsonText json) {
        this.sql = sql;
        this.scope = scope;
        this.rates = rates;
        this.portfolios = portfolios;
        this.time = time;
        this.json = json;
    }

    /** As it is now. */
    Judgement judged(UUID holder, GuardrailsRequest rules) {
        return judged(holder, rules, null);
    }

    /** The same with this initiative among them, to which something is about to be committed. */
    Judgement judged(UUID holder, GuardrailsRequest rules, UUID also) {
        return scope.readingAll(() -> {
            var in = new Rated(portfolios.currency(holder), portfolios.today(holder));
            return new Judgement(rules, budgets(holder, in), investments(holder, also, in), time.instant());
        });
    }

    private BigDecimal budgets(UUID holder, Rated in) {
        return sql
                .query(
                        GOVERNED
                                + """
                        select b.currency, sum(b.amount) as amount from place join budget b on b.portfolio_id = place.id
                        where b.status = 'OPEN' group by b.currency""")
                .with("holder", holder)
                .list(row -> new Money(row.decimal("amount"), row.text("currency")))
                .stream()
                .map(in::worth)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Investment> investments(UUID holder, UUID also, Rated in) {
        return sql.query(
                        GOVERNED
                                + """
                        , taken as (
                            select c.initiative_id, sum(c.amount) as amount,
                                bool_and(coalesce(btrim(v.owner), '') <> '') as owned
                            from place join budget b on b.portfolio_id = place.id and b.status = 'OPEN'
                            join value_stream v on v.id = b.value_stream_id
                            join commitment c on c.budget_id = b.id group by c.initiative_id
                        )
                        select i.id, i.title, i.kind, i.category, i.horizon, coalesce(btrim(i.sponsor), '') <> '' as sponsored,
                            coalesce(t.amount, 0) as amount, coalesce(t.owned, true) as owned, p.currency,
                            (select max(d.decided_at) from decision d
                                where d.initiative_id = i.id and d.status = 'DECIDED') as decided_at,
                            coalesce((select jsonb_agg(jsonb_build_object('amount', d.amount::text, 'currency', d.currency))
                                from decision d where d.initiative_id = i.id and d.status = 'DECIDED'
                                  and d.kind in ('GO', 'FUND') and d.superseded_by is null and d.amount is not null
                                  and d.delegation_json is not null), '[]')::text as approved
                        from initiative i join portfolio p on p.id = i.portfolio_id
                        left join taken t on t.initiative_id = i.id
                        where t.initiative_id is not null or i.id = cast(:also as uuid)
                        order by i.id""")
                .with("holder", holder)
                .with("also", also)
                .list(row -> investment(row, in));
    }

    private Investment investment(Row row, Rated in) {
        return new Investment(
                row.uuid("id"),
                row.text("title"),
                row.constant("kind", InitiativeKind.class),
                row.constant("category", Category.class),
                row.constant("horizon", Horizon.class),
                row.bool("sponsored"),
                row.bool("owned"),
                row.instant("decided_at"),
                in.worth(new Money(row.decimal("amount"), row.text("currency"))),
                json.list(row.text("approved"), Money.class).stream()
                        .map(in::worth)
                        .max(BigDecimal::compareTo)
                        .orElse(null));
    }

    /** Money in the currency of the guardrails, by the rates of the day. */
    private final class Rated {
        private final String currency;
        private final LocalDate day;

        private Rated(String currency, LocalDate day) {
            this.currency = currency;
            this.day = day;
        }

        private BigDecimal worth(Money money) {
            return Optional.of(money)
                    .filter(each -> !each.currency().equals(currency))
                    .map(each ->
                            rates.worth(each, currency, day).map(Money::amount).orElse(BigDecimal.ZERO))
                    .orElse(money.amount());
        }
    }

    /** What so much money is worth in the currency of the guardrails. */
    BigDecimal worth(UUID holder, Money money) {
        return scope.readingAll(() -> new Rated(portfolios.currency(holder), portfolios.today(holder)).worth(money));
    }

    /** In which currency the guardrails of this portfolio count. */
    String currency(UUID holder) {
        return scope.readingAll(() -> portfolios.currency(holder));
    }

    /** Whether the stream of this budget has an owner. */
    boolean owned(UUID budgetId) {
        return sql.query(
                        """
                        select coalesce(btrim(v.owner), '') <> '' as owned from budget b
                        join value_stream v on v.id = b.value_stream_id where b.id = :budget""")
                .with("budget", budgetId)
                .one(row -> row.bool("owned"));
    }
}
