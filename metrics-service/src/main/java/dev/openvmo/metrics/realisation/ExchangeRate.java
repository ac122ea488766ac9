package dev.openvmo.metrics.realisation;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What one unit of a base currency is worth in another, its quote, since a day. Pure. */
record ExchangeRate(UUID id, String base, String quote, BigDecimal rate, LocalDate since) {

    /** What amounts of one of both are worth in the other: by the rate where they are of the base, else divided by it. */
    Amounts convert(Amounts amounts) {
        return amounts.currency().equals(base)
                ? amounts.in(quote, amount -> Decimals.rounded(amount.multiply(rate)))
                : amounts.in(base, amount -> Decimals.quotient(amount, rate, Decimals.PLACES));
    }
}
