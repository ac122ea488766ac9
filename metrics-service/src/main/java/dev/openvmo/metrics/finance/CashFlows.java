package dev.openvmo.metrics.finance;

import static dev.openvmo.metrics.finance.Figure.PRECISION;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What comes (positive) and goes (negative), one amount for each of equally long periods. The first amount is of now and is
 * not discounted; the n-th after it is discounted n times (Brealey, Myers, Allen, Principles of Corporate Finance, ch. 5).
 * A spreadsheet's {@code NPV} discounts its first argument once: what it is given stands here behind a zero. Pure.
 */
record CashFlows(List<BigDecimal> amounts) {
    /** Each step halves what is left of the interval: beyond 34 digits there is nothing left. */
    private static final int STEPS = 128;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    CashFlows {
        amounts = List.copyOf(amounts);
    }

    CashFlows less(CashFlows other) {
        return new CashFlows(IntStream.range(0, Math.max(amounts.size(), other.amounts.size()))
                .mapToObj(nth -> at(nth).subtract(other.at(nth)))
                .toList());
    }

    private BigDecimal at(int nth) {
        return nth < amounts.size() ? amounts.get(nth) : BigDecimal.ZERO;
    }

    BigDecimal total() {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The factor by which an amount of the next period counts less, at this rate a period; -1 and less are no rates. */
    static BigDecimal factor(BigDecimal rate) {
        return BigDecimal.ONE.divide(BigDecimal.ONE.add(rate), PRECISION);
    }

    /** What all is worth now, by the factor of a period (Horner's rule). */
    BigDecimal presentValue(BigDecimal factor) {
        var value = BigDecimal.ZERO;
        for (int nth = amounts.size() - 1; nth >= 0; nth--) {
            value = value.multiply(factor, PRECISION).add(amounts.get(nth), PRECISION);
        }
        return value;
    }

    /** How often what comes turns into what goes or back; zeros do not count. */
    int signChanges() {
        var signs = amounts.stream()
                .map(BigDecimal::signum)
                .filter(sign -> sign != 0)
                .toList();
        return (int) IntStream.range(1, signs.size())
                .filter(nth -> !signs.get(nth).equals(signs.get(nth - 1)))
                .count();
    }

    /**
     * The rate a period at which all is worth nothing. By Descartes' rule of signs one change has exactly one such rate above
     * -1; of several changes none is told, for each rate found would be as right as the others. Found by halving, in terms of
     * the factor, in which the value is a polynomial.
     */
    Figure internalRate() {
        var changes = signChanges();
        if (changes != 1) {
            return Figure.none(
                    changes > 1
                            ? Undefined.SEVERAL_SIGN_CHANGES
                            : total().signum() == 0 ? Undefined.NO_CASH_FLOWS : Undefined.NO_SIGN_CHANGE);
        }
        var first = amounts.stream()
                .filter(each -> each.signum() != 0)
                .findFirst()
                .orElseThrow()
                .signum();
        var low = BigDecimal.ONE;
        while (presentValue(low).signum() == -first) {
            low = low.divide(TWO, PRECISION);
        }
        var high = low.multiply(TWO, PRECISION);
        while (presentValue(high).signum() == first) {
            low = high;
            high = high.multiply(TWO, PRECISION);
        }
        for (int step = 0; step < STEPS; step++) {
            var middle = low.add(high).divide(TWO, PRECISION);
            if (presentValue(middle).signum() == first) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Figure.of(BigDecimal.ONE.divide(high, PRECISION).subtract(BigDecimal.ONE));
    }

    /**
     * After how many periods what went has come back for good: the sum of all amounts so far does not fall below zero any
     * more. Within the period in which that happens money comes evenly.
     */
    Figure payback(BigDecimal factor) {
        var sums = new ArrayList<BigDecimal>();
        var discount = BigDecimal.ONE;
        var sum = BigDecimal.ZERO;
        var below = -1;
        for (var amount : amounts) {
            sum = sum.add(amount.multiply(discount, PRECISION));
            discount = discount.multiply(factor, PRECISION);
            if (sum.signum() < 0) {
                below = sums.size();
            }
            sums.add(sum);
        }
        if (below < 0) {
            return Figure.none(
                    amounts.stream().allMatch(each -> each.signum() == 0)
                            ? Undefined.NO_CASH_FLOWS
                            : Undefined.NO_COSTS);
        }
        if (below == sums.size() - 1) {
            return Figure.none(Undefined.NOT_PAID_BACK);
        }
        var missing = sums.get(below).negate();
        var came = sums.get(below + 1).add(missing);
        return Figure.of(BigDecimal.valueOf(below).add(missing.divide(came, PRECISION)));
    }
}
