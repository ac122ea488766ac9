package dev.openvmo.alignment.spend;

import dev.openvmo.alignment.spend.Spend.Sums;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.UUID;

/** Adds up what the caller may see of a portfolio's money, and of those below it, by the rates of today (UTC). */
@ApplicationScoped
public class Spending {
    private final Sql sql;

    Spending(Sql sql) {
        this.sql = sql;
    }

    /** In the portfolio's currency. */
    public Spend of(UUID portfolioId) {
        var currency = sql.query("select currency from portfolio where id = :portfolio")
                .with("portfolio", portfolioId)
                .first(row -> row.text("currency"))
                .orElse(null);
        var all = new HashMap<UUID, Sums>();
        sql.query(
                        """
                        with said as (
                            select initiative_id, amount_currency as currency, sum(amount_amount) as committed, 0 as booked
                            from commitment
                            where not deleted and portfolio_id in (select subtree(array[:portfolio]::uuid[])) group by 1, 2
                            union all
                            select initiative_id, amount_currency, 0, sum(amount_amount) from actual
                            where not deleted and portfolio_id in (select subtree(array[:portfolio]::uuid[])) group by 1, 2
                        ), worth as (
                            select initiative_id, worth(committed, currency, :currency, d.day) as committed,
                                worth(booked, currency, :currency, d.day) as booked
                            from said cross join (select cast(instant() at time zone 'UTC' as date)) as d (day)
                        )
                        select initiative_id, case when bool_and(committed is not null) then sum(committed) end as committed,
                            case when bool_and(booked is not null) then sum(booked) end as booked
                        from worth group by 1""")
                .with("portfolio", portfolioId)
                .with("currency", currency)
                .list(row -> all.put(row.uuid("initiative_id"), sums(row)));
        var elsewhere = all.remove(null);
        return new Spend(all, elsewhere == null ? Sums.NONE : elsewhere, currency);
    }

    private static Sums sums(Row row) {
        return new Sums(row.decimal("committed"), row.decimal("booked"));
    }
}
