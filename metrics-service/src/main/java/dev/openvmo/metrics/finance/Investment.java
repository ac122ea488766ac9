package dev.openvmo.metrics.finance;

import static dev.openvmo.metrics.finance.Figure.PRECISION;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is spent and what it brings, quarter by quarter from the same first quarter, at a discount rate a year. A quarter is
 * discounted by the fourth root of a year's factor, so that four of them are a year. Pure.
 *
 * @param costs of each quarter, what is spent positive
 * @param benefits of each quarter, less disbenefits
 * @param rate of a year, 0.035 for 3.5 %
 */
public record Investment(List<BigDecimal> costs, List<BigDecimal> benefits, BigDecimal rate) {
    /** HM Treasury, The Green Book (2022), A6: 3.5 % a year in real terms. */
    public static final BigDecimal DEFAULT_RATE = new BigDecimal("0.035");

    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    private CashFlows spent() {
        return new CashFlows(costs);
    }

    private CashFlows brought() {
        return new CashFlows(benefits);
    }

    private CashFlows net() {
        return brought().less(spent());
    }

    private BigDecimal factor() {
        return CashFlows.factor(rate).sqrt(PRECISION).sqrt(PRECISION);
    }

    private boolean empty() {
        return costs.stream().allMatch(each -> each.signum() == 0)
                && benefits.stream().allMatch(each -> each.signum() == 0);
    }

    /** What is spent, not discounted. */
    public Figure totalCosts() {
        return Figure.of(spent().total());
    }

    /** What it brings, not discounted. */
    public Figure totalBenefits() {
        return Figure.of(brought().total());
    }

    /** What all of it is worth in the first quarter. */
    public Figure netPresentValue() {
        return empty() ? Figure.none(Undefined.NO_CASH_FLOWS) : Figure.of(net().presentValue(factor()));
    }

    /** What is gained for each unit spent: (benefits - costs) / costs, not discounted. */
    public Figure returnOnInvestment() {
        return Figure.quotient(net().total(), spent().total(), Undefined.NO_COSTS);
    }

    /** The rate a year at which costs and benefits are worth the same: (1 + rate of a quarter)⁴ - 1. */
    public Figure internalRateOfReturn() {
        var quarter = net().internalRate();
        return quarter.value() == null
                ? quarter
                : Figure.of(BigDecimal.ONE
                        .add(quarter.value())
                        .pow(QUARTERS.intValue(), PRECISION)
                        .subtract(BigDecimal.ONE));
    }

    /** How often costs and benefits take turns in being more. */
    public int signChanges() {
        return net().signChanges();
    }

    /** Years until what was spent has come back. */
    public Figure payback() {
        return years(net().payback(BigDecimal.ONE));
    }

    /** Years until what was spent has come back with its interest. */
    public Figure discountedPayback() {
        return years(net().payback(factor()));
    }

    private static Figure years(Figure quarters) {
        return quarters.value() == null ? quarters : Figure.of(quarters.value().divide(QUARTERS, PRECISION));
    }

    /** What the benefits are worth for each unit that the costs are worth. */
    public Figure benefitCostRatio() {
        return Figure.quotient(brought().presentValue(factor()), spent().presentValue(factor()), Undefined.NO_COSTS);
    }
}
