package dev.openvmo.portfolio.dashboard;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.portfolio.dashboard.DashboardView.Benefits;
import dev.openvmo.portfolio.dashboard.DashboardView.BenefitsTogether;
import dev.openvmo.portfolio.exchangerates.ConversionView.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What benefits were to bring and have brought, in one currency. Pure.
 *
 * @param realised null where nothing was measured
 * @param expected what was forecast of periods that are over and were measured; null where none is
 * @param came in these
 */
record BenefitSums(
        String currency,
        BigDecimal forecast,
        BigDecimal adjusted,
        BigDecimal realised,
        BigDecimal expected,
        BigDecimal came,
        long initiatives,
        Instant newest) {

    Benefits view() {
        return new Benefits(
                currency, Decimals.rounded(forecast), Decimals.rounded(adjusted), realisedView(), ratio(), initiatives);
    }

    /**
     * All of them in this currency.
     *
     * @param rates by currency, all but this one; where one lacks nothing is made up
     */
    static BenefitsTogether together(List<BenefitSums> all, String currency, LocalDate day, Map<String, Rate> rates) {
        var used = new TreeMap<String, Rate>();
        var sum = new BenefitSums(currency, BigDecimal.ZERO, BigDecimal.ZERO, null, null, null, 0, null);
        for (var each : all) {
            if (each.currency.equals(currency)) {
                sum = sum.and(each);
            } else if (rates.containsKey(each.currency)) {
                var rate = rates.get(each.currency);
                used.put(each.currency, rate);
                sum = sum.and(each.converted(amount -> rate.worth(amount, each.currency)));
            } else {
                var unknown = Computed.unknown("NO_RATE_OF_THIS_DAY");
                return new BenefitsTogether(currency, day, unknown, unknown, unknown, unknown, List.of());
            }
        }
        return new BenefitsTogether(
                currency,
                day,
                sum.known(Decimals.rounded(sum.forecast), currency),
                sum.known(Decimals.rounded(sum.adjusted), currency),
                sum.realisedView(),
                sum.ratio(),
                List.copyOf(used.values()));
    }

    private BenefitSums converted(UnaryOperator<BigDecimal> by) {
        return new BenefitSums(
                currency,
                by.apply(forecast),
                by.apply(adjusted),
                realised == null ? null : by.apply(realised),
                expected == null ? null : by.apply(expected),
                came == null ? null : by.apply(came),
                initiatives,
                newest);
    }

    private BenefitSums and(BenefitSums other) {
        return new BenefitSums(
                currency,
                forecast.add(other.forecast),
                adjusted.add(other.adjusted),
                sum(realised, other.realised),
                sum(expected, other.expected),
                sum(came, other.came),
                initiatives + other.initiatives,
                newest == null || other.newest != null && other.newest.isAfter(newest) ? other.newest : newest);
    }

    private static BigDecimal sum(BigDecimal one, BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }

    private Computed realisedView() {
        return realised == null ? Computed.unknown("NOT_MEASURED") : known(Decimals.rounded(realised), currency);
    }

    private Computed ratio() {
        if (expected == null) {
            return Computed.unknown("NOT_MEASURED");
        }
        return expected.signum() <= 0
                ? Computed.unknown("NOTHING_EXPECTED")
                : known(Decimals.quotient(came, expected, Decimals.PLACES), null);
    }

    private Computed known(BigDecimal value, String unit) {
        return new Computed(value, unit, newest, initiatives, null, null);
    }
}
