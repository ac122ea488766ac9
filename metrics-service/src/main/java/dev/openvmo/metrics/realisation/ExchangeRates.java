package dev.openvmo.metrics.realisation;

import dev.openvmo.kit.copy.CopyStore;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Our copies of exchange rates, and the one that holds on a day. */
@ApplicationScoped
public class ExchangeRates {
    private final CopyStore store;
    private final Sql sql;

    ExchangeRates(CopyStore store, Sql sql) {
        this.store = store;
        this.sql = sql;
    }

    @Produces
    @Singleton
    StateConsumer copy() {
        return LocalCopy.of(store, "portfolio", "exchange-rate", ExchangeRateCopy.class);
    }

    /** What the amount is in the other currency, by the rate that holds on this day; null where there is none, or no currency. */
    public BigDecimal convert(BigDecimal amount, String from, String to, LocalDate day) {
        if (amount.signum() == 0 || from.equals(to)) {
            return amount;
        }
        return to == null
                ? null
                : find(from, to, day).map(rate -> rate.convert(amount, from)).orElse(null);
    }

    /** The last one of the pair that began by this day, whichever is the base, unless it has ended. */
    public Optional<ExchangeRate> find(String one, String other, LocalDate day) {
        return sql.query(
                        """
                        select id, base_currency, quote_currency, rate, begins_on, ends_on from exchange_rate
                        where not deleted and begins_on <= :day
                            and (base_currency = :one and quote_currency = :other
                                or base_currency = :other and quote_currency = :one)
                        order by begins_on desc, id limit 1
                        """)
                .with("one", one)
                .with("other", other)
                .with("day", day)
                .first(row -> row.date("ends_on") != null && row.date("ends_on").isBefore(day)
                        ? null
                        : new ExchangeRate(
                                row.uuid("id"),
                                row.text("base_currency"),
                                row.text("quote_currency"),
                                row.decimal("rate"),
                                row.date("begins_on")));
    }
}
