package dev.openvmo.metrics.finance;

import static dev.openvmo.metrics.finance.Undefined.BUDGET_SPENT;
import static dev.openvmo.metrics.finance.Undefined.NOTHING_EARNED;
import static dev.openvmo.metrics.finance.Undefined.NOTHING_PLANNED;
import static dev.openvmo.metrics.finance.Undefined.NOTHING_SPENT;
import static dev.openvmo.metrics.finance.Undefined.NOT_PAID_BACK;
import static dev.openvmo.metrics.finance.Undefined.NO_CASH_FLOWS;
import static dev.openvmo.metrics.finance.Undefined.NO_COSTS;
import static dev.openvmo.metrics.finance.Undefined.NO_SIGN_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What cannot be computed is none with its reason, never zero. */
class UndefinedTest {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal NONE = BigDecimal.ZERO;

    @Test
    void withoutMoneyThereIsNothingToTell() {
        var nothing = new Investment(List.of(), List.of(NONE), Investment.DEFAULT_RATE);

        assertThat(nothing.netPresentValue().reason()).isEqualTo(NO_CASH_FLOWS);
        assertThat(nothing.internalRateOfReturn().reason()).isEqualTo(NO_CASH_FLOWS);
        assertThat(nothing.payback().reason()).isEqualTo(NO_CASH_FLOWS);
        assertThat(nothing.returnOnInvestment().reason()).isEqualTo(NO_COSTS);
        assertThat(nothing.benefitCostRatio().reason()).isEqualTo(NO_COSTS);
    }

    @Test
    void whatOnlyBringsHasNoReturnAndWhatOnlyCostsDoesNotComeBack() {
        var gift = new Investment(List.of(), List.of(ONE, ONE), Investment.DEFAULT_RATE);
        var waste = new Investment(List.of(ONE, ONE), List.of(), Investment.DEFAULT_RATE);

        assertThat(gift.internalRateOfReturn().reason()).isEqualTo(NO_SIGN_CHANGE);
        assertThat(gift.payback().reason()).isEqualTo(NO_COSTS);
        assertThat(gift.benefitCostRatio().reason()).isEqualTo(NO_COSTS);
        assertThat(waste.internalRateOfReturn().reason()).isEqualTo(NO_SIGN_CHANGE);
        assertThat(waste.discountedPayback().reason()).isEqualTo(NOT_PAID_BACK);
        assertThat(waste.returnOnInvestment().value()).isEqualByComparingTo("-1");
    }

    @Test
    void whatIsSpentAgainAtTheEndHasNotComeBack() {
        var dismantled =
                new CashFlows(List.of(ONE.negate(), ONE, ONE, ONE.negate().multiply(BigDecimal.TEN)));

        assertThat(dismantled.payback(ONE).reason()).isEqualTo(NOT_PAID_BACK);
    }

    @Test
    void noDivisorOfEarnedValueIsZero() {
        var planned = new EarnedValue(NONE, NONE, NONE, NONE);

        assertThat(planned.costPerformance().reason()).isEqualTo(NOTHING_SPENT);
        assertThat(planned.schedulePerformance().reason()).isEqualTo(NOTHING_PLANNED);
        assertThat(planned.estimateAtCompletion().reason()).isEqualTo(NOTHING_SPENT);
        assertThat(planned.varianceAtCompletion().reason()).isEqualTo(NOTHING_SPENT);
        assertThat(planned.toCompletePerformance().reason()).isEqualTo(BUDGET_SPENT);
        assertThat(new EarnedValue(ONE, NONE, ONE, ONE).estimateAtCompletion().reason())
                .isEqualTo(NOTHING_EARNED);
    }

    /** One change of sign has one rate, however far off, and at that rate all is worth nothing. */
    @Property(tries = 200)
    void atTheReturnAllIsWorthNothing(
            @ForAll @Size(min = 1, max = 8) List<@BigRange(min = "0.01", max = "1000000") BigDecimal> costs,
            @ForAll @Size(min = 1, max = 8) List<@BigRange(min = "0.01", max = "1000000") BigDecimal> benefits) {
        var flows = new CashFlows(Stream.concat(costs.stream().map(BigDecimal::negate), benefits.stream())
                .toList());

        var rate = flows.internalRate().value();

        // the rate is told to nine places: a step beyond either side of it the value has the sign of that side
        var step = new BigDecimal("0.000000001");
        var sooner = BigDecimal.ONE.add(rate).subtract(step);
        if (sooner.signum() > 0) {
            assertThat(flows.presentValue(CashFlows.factor(rate.subtract(step))).signum()
                            * flows.presentValue(CashFlows.factor(rate.add(step)))
                                    .signum())
                    .isLessThanOrEqualTo(0);
        }
    }
}
