package dev.openvmo.alignment.spend;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.json.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is committed and booked, by initiative, in one currency. Pure.
 *
 * @param byInitiative what of it each initiative has
 * @param elsewhere what was booked for no initiative in particular
 * @param currency in which it is said; null where the portfolio's is not known
 */
public record Spend(Map<UUID, Sums> byInitiative, Sums elsewhere, String currency) {

    /** One kind of it. */
    public enum Kind {
        COMMITTED(Sums::committed),
        BOOKED(Sums::booked);

        private final Function<Sums, BigDecimal> of;

        Kind(Function<Sums, BigDecimal> of) {
            this.of = of;
        }
    }

    /** Sums in the currency; null where some of it has no rate, zero where there is none. */
    public record Sums(BigDecimal committed, BigDecimal booked) {
        static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** All there is of this kind; null where some has no rate. */
    public BigDecimal total(Kind kind) {
        return sum(Stream.concat(byInitiative.values().stream(), Stream.of(elsewhere)), kind);
    }

    /** What these initiatives have of it; null where some has no rate. */
    public BigDecimal of(Collection<UUID> initiatives, Kind kind) {
        return sum(initiatives.stream().map(byInitiative::get).filter(Objects::nonNull), kind);
    }

    /** What these initiatives have of it as a figure with its currency, or why there is none. */
    public Computed figure(Collection<UUID> initiatives, Kind kind) {
        var reason = reason(kind);
        return reason == null
                ? new Computed(money(of(initiatives, kind)).amount(), currency, null, null, null, null)
                : Computed.unknown(reason.name());
    }

    /** A part of all there is of this kind; null where there is nothing to share. */
    public BigDecimal share(BigDecimal part, Kind kind) {
        return reason(kind) == null && part != null ? Decimals.quotient(part, total(kind), Decimals.PLACES) : null;
    }

    /** Why nothing can be said of this kind; null where something can. */
    public NoSpend reason(Kind kind) {
        var total = total(kind);
        if (total == null || currency == null) {
            return NoSpend.NO_RATE_OF_THIS_DAY;
        }
        return total.signum() == 0 ? NoSpend.NO_SPEND_RECORDED : null;
    }

    /** All there is of this kind as money; null where nothing can be said. */
    public Money money(Kind kind) {
        return reason(kind) == null ? money(total(kind)) : null;
    }

    private Money money(BigDecimal amount) {
        return Money.quotient(amount, BigDecimal.ONE, currency);
    }

    private static BigDecimal sum(Stream<Sums> all, Kind kind) {
        var parts = all.map(kind.of).toList();
        return parts.contains(null) ? null : parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
