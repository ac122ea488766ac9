package dev.openvmo.portfolio.budgets;

import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is committed and booked of budgets, summed where it stands. */
@ApplicationScoped
public class Ledger {
    private static final String FIGURES =
            """
            select b.id, b.portfolio_id, b.value_stream_id, b.begins_on, b.ends_on, b.currency, b.amount, b.forecast,
                (select coalesce(sum(c.amount), 0) from commitment c where c.budget_id = b.id) as committed,
                coalesce(a.cap_ex, 0) as cap_ex, coalesce(a.op_ex, 0) as op_ex
            from budget b
            left join lateral (
                select sum(amount) filter (where kind = 'CAPEX') as cap_ex, sum(amount) filter (where kind = 'OPEX') as op_ex
                from actual where budget_id = b.id) a on true
            """;

    private final Sql sql;

    Ledger(Sql sql) {
        this.sql = sql;
    }

    /** What is committed of a budget, and whether some of that came or went after this transaction's instant. */
    record Committed(BigDecimal sum, boolean later) {}

    /** Of a budget whose row is held. */
    Committed committed(UUID budgetId) {
        return sql.query(
                        """
                        select coalesce(sum(amount), 0) as sum, coalesce(max(updated_at) > instant(), false)
                            or exists (select from commitment_history where budget_id = :id and valid_to > instant()) as later
                        from commitment where budget_id = :id""")
                .with("id", budgetId)
                .one(row -> new Committed(row.decimal("sum"), row.bool("later")));
    }

    Figures figures(UUID budgetId) {
        return sql.query(FIGURES + "where b.id = :id").with("id", budgetId).one(Ledger::figures);
    }

    /** Of all budgets with some of these days, of a portfolio and those below that the caller may see. */
    public List<Figures> figures(UUID portfolioId, LocalDate from, LocalDate to) {
        return sql.query(
                        FIGURES
                                + """
                        where b.portfolio_id in (select subtree(array[cast(:portfolio as uuid)]))
                          and b.begins_on <= :to and b.ends_on >= :from
                        order by b.begins_on, b.id""")
                .with("portfolio", portfolioId)
                .with("from", from)
                .with("to", to)
                .list(Ledger::figures);
    }

    private static Figures figures(Row row) {
        return new Figures(
                row.uuid("id"),
                row.uuid("portfolio_id"),
                row.uuid("value_stream_id"),
                row.date("begins_on"),
                row.date("ends_on"),
                row.text("currency"),
                row.decimal("amount"),
                row.decimal("committed"),
                row.decimal("cap_ex"),
                row.decimal("op_ex"),
                row.decimal("forecast"));
    }
}
