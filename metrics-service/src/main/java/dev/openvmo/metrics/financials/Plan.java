package dev.openvmo.metrics.financials;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.metrics.benefits.Outcome;
import dev.openvmo.metrics.finance.Quarters;
import dev.openvmo.metrics.financials.BusinessCaseCopy.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Costs and benefits of an initiative by quarter, as planned and as come. Benefits are those that were forecast, as far as
 * money is said of them; where no benefit was forecast in money, those of the business case. Pure.
 */
final class Plan {
    final Quarters costs;
    final Quarters benefits;
    final Quarters spent;
    final Quarters realised;
    final Set<String> currencies = new HashSet<>();
    final boolean fromBenefits;
    final int unvalued;
    boolean measured;
    BigDecimal expected = BigDecimal.ZERO;
    BigDecimal come = BigDecimal.ZERO;

    /** @param today in the portfolio's zone: quarters that begin later have not cost anything */
    Plan(FiscalCalendar calendar, Optional<BusinessCaseCopy> plan, List<Outcome> outcomes, LocalDate today) {
        costs = new Quarters(calendar);
        benefits = new Quarters(calendar);
        spent = new Quarters(calendar);
        realised = new Quarters(calendar);
        plan.ifPresent(known -> known.costs().forEach(each -> {
            costs.add(period(each.period()), amount(each.capEx()));
            costs.add(period(each.period()), amount(each.opEx()));
        }));
        costs.numbers().stream()
                .map(Quarters::quarter)
                .filter(quarter -> !calendar.first(quarter).isAfter(today))
                .forEach(quarter -> spent.add(quarter, costs.at(Quarters.number(quarter))));
        var forecast =
                outcomes.stream().filter(each -> !each.periods().isEmpty()).toList();
        var valued = forecast.stream().filter(each -> each.worth() != null).toList();
        unvalued = forecast.size() - valued.size();
        fromBenefits = !valued.isEmpty();
        valued.forEach(this::add);
        if (!fromBenefits) {
            plan.ifPresent(known ->
                    known.benefits().forEach(each -> benefits.add(period(each.period()), amount(each.likely()))));
        }
    }

    private void add(Outcome outcome) {
        var worth = outcome.disbenefit() ? outcome.worth().negate() : outcome.worth();
        currencies.add(outcome.currency());
        for (var period : outcome.periods()) {
            benefits.add(period.period(), period.likely().multiply(worth));
            if (period.actual() != null) {
                measured = true;
                realised.add(period.period(), period.actual().multiply(worth));
                if (period.over()) {
                    expected = expected.add(period.likely().multiply(worth));
                    come = come.add(period.actual().multiply(worth));
                }
            }
        }
    }

    private BigDecimal amount(Amount money) {
        currencies.add(money.currency());
        return money.amount();
    }

    private static FiscalPeriod period(String text) {
        return FiscalPeriod.parse(text).orElseThrow();
    }

    /** The numbers of all quarters of which anything is told, in order. */
    TreeSet<Integer> quarters() {
        var all = new TreeSet<>(costs.numbers());
        all.addAll(benefits.numbers());
        return all;
    }
}
