package dev.openvmo.metrics.realisation;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What one unit of a base currency is worth in another, its quote, since a day. Pure. */
public record ExchangeRate(UUID id, String base, String quote, BigDecimal rate, LocalDate since) {

    /** What amounts of one of both are worth in the other: by the rate where they are of the base, else divided by it. */
    Amounts convert(Amounts amounts) {
        var currency = amounts.currency();
        return amounts.in(currency.equals(base) ? quote : base, amount -> convert(amount, currency));
    }

    /** What an amount of one of both is worth in the other. */
    public BigDecimal convert(BigDecimal amount, String currency) {
        return currency.equals(base)
                ? Decimals.rounded(amount.multiply(rate))
                : Decimals.quotient(amount, rate, Decimals.PLACES);
    }
}
