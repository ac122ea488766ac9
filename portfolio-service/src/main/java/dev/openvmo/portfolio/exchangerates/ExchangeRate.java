package dev.openvmo.portfolio.exchangerates;

import dev.openvmo.kit.json.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What one unit of a currency is worth in another, from a day on; without a last day until the next one. Pure. */
record ExchangeRate(UUID id, String base, String quote, BigDecimal rate, LocalDate from, LocalDate to) {

    /** Whether it, the last one that began by this day, still holds. */
    boolean holdsOn(LocalDate day) {
        return to == null || !day.isAfter(to);
    }

    /** Whether no day can tell by which of both it is converted: they begin together, or one begins before the other's end. */
    boolean contradicts(ExchangeRate other) {
        return from.equals(other.from) || endsIn(other) || other.endsIn(this);
    }

    private boolean endsIn(ExchangeRate later) {
        return to != null && from.isBefore(later.from) && !to.isBefore(later.from);
    }

    /** The amount, of either currency, in the other: rounded once, half up, to its minor unit. */
    Money convert(Money amount) {
        return amount.currency().equals(base)
                ? Money.quotient(amount.amount().multiply(rate), BigDecimal.ONE, quote)
                : Money.quotient(amount.amount(), rate, base);
    }
}
