package dev.openvmo.metrics.realisation;

import dev.openvmo.metrics.benefits.Outcome;
import dev.openvmo.metrics.benefits.PeriodOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What an initiative's benefits were to bring and have brought, in money. Pure: outcomes and estimators' ratios in.
 *
 * @param amounts by currency
 * @param calibrating which comparisons of forecast and actual estimators' ratios are made of, in a form that can be compared
 * @param benefits how many were forecast in money
 * @param calibrated of how many of these the estimator's ratio is known
 * @param unvalued how many were forecast of which no money is said
 * @param unmeasured of how many in money a period is over of which nothing was measured
 * @param firstRealisedAt when first was measured what a benefit brought, in the first period in which it brought anything
 * @param dueAt when the next period is over; null after the last
 */
record Realisation(
        List<Amounts> amounts,
        String calibrating,
        int benefits,
        int calibrated,
        int unvalued,
        int unmeasured,
        Instant firstRealisedAt,
        Instant dueAt) {

    /** @param ratios by estimator; of those that are missing too little is known */
    static Realisation of(List<Outcome> outcomes, Map<String, BigDecimal> ratios) {
        var forecast =
                outcomes.stream().filter(each -> each.forecastVersion() != null).toList();
        var valued = forecast.stream().filter(each -> each.worth() != null).toList();
        var byCurrency = new TreeMap<String, Amounts>();
        valued.forEach(
                each -> byCurrency.merge(each.currency(), amounts(each, ratios.get(each.estimator())), Amounts::plus));
        return new Realisation(
                List.copyOf(byCurrency.values()),
                calibrating(forecast),
                valued.size(),
                (int) valued.stream()
                        .filter(each -> ratios.containsKey(each.estimator()))
                        .count(),
                forecast.size() - valued.size(),
                (int) valued.stream().filter(Realisation::unmeasured).count(),
                first(valued.stream().filter(each -> !each.disbenefit()).toList(), Realisation::realised),
                first(forecast, each -> each.periods().stream()
                        .filter(period -> !period.over())
                        .map(PeriodOutcome::end)
                        .min(Comparator.naturalOrder())
                        .orElse(null)));
    }

    private static Amounts amounts(Outcome outcome, BigDecimal ratio) {
        var worth = outcome.disbenefit() ? outcome.worth().negate() : outcome.worth();
        var sum = Amounts.none(outcome.currency());
        for (var period : outcome.periods()) {
            var likely = period.likely().multiply(worth);
            var actual = period.actual() == null ? null : period.actual().multiply(worth);
            sum = sum.plus(new Amounts(
                    outcome.currency(),
                    likely,
                    ratio == null ? likely : likely.multiply(ratio),
                    actual,
                    period.counts() ? likely : null,
                    period.counts() ? actual : null));
        }
        return sum;
    }

    private static boolean unmeasured(Outcome outcome) {
        return outcome.periods().stream().anyMatch(each -> each.over() && each.actual() == null);
    }

    private static Instant realised(Outcome outcome) {
        return outcome.periods().stream()
                .filter(each -> each.actual() != null && each.actual().signum() > 0)
                .map(PeriodOutcome::first)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Instant first(List<Outcome> outcomes, Function<Outcome, Instant> when) {
        var all = new ArrayList<Instant>();
        outcomes.stream().map(when).filter(each -> each != null).forEach(all::add);
        return all.stream().min(Comparator.naturalOrder()).orElse(null);
    }

    private static String calibrating(List<Outcome> forecast) {
        var lines = new ArrayList<String>();
        for (var each : forecast) {
            if (each.comparable()) {
                lines.add(each.benefitId() + " " + each.ratio().toPlainString() + " " + each.estimator());
            }
        }
        lines.sort(Comparator.naturalOrder());
        return String.join("\n", lines);
    }
}
