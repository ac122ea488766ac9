package dev.openvmo.metrics.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What spreadsheets' documentation and textbooks work out comes out here, to the digits they print. Microsoft's examples are those
 * of support.microsoft.com, NPV function and IRR function (Excel 2016 to Microsoft 365).
 */
class PublishedExamplesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Microsoft, NPV function, example 1: all of it a year from now | 0.1    | 0 -10000 3000 4200 6800               | 1188.44
        Microsoft, NPV function, example 2: paid now                  | 0.08   | -40000 8000 9200 10000 12000 14500    | 1922.06
        Microsoft, NPV function, example 2: a loss in year six        | 0.08   | -40000 8000 9200 10000 12000 14500 -9000 | -3749.47
        LibreOffice Help, NPV: without the costs                      | 0.0875 | 0 10 20 30                            | 49.43
        LibreOffice Help, NPV: costs paid at time zero                | 0.0875 | -40 10 20 30                          | 9.43
        Wikipedia, Net present value: new product line                | 0.1    | -100000 25000 25000 25000 25000 25000 25000 | 8881.52
        """)
    void netPresentValue(String source, BigDecimal rate, String flows, BigDecimal published) {
        var value = flows(flows).presentValue(CashFlows.factor(rate));

        assertThat(value.setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo(published);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Microsoft, IRR function: after four years | -70000 12000 15000 18000 21000       | -0.021
        Microsoft, IRR function: after five years | -70000 12000 15000 18000 21000 26000 | 0.087
        Microsoft, IRR function: after two years  | -70000 12000 15000                   | -0.444
        LibreOffice Help, IRR                     | -10000 3500 7600 1000                | 0.1133
        Wikipedia, Internal rate of return        | -123400 36200 54800 48100            | 0.0596
        San Diego State University, FinPak, IRR   | -985 75 120 100 1200                 | 0.123662
        """)
    void internalRateOfReturn(String source, String flows, BigDecimal published) {
        assertThat(to(published, flows(flows).internalRate())).isEqualByComparingTo(published);
    }

    /** Lorie and Savage, Three Problems in Rationing Capital (The Journal of Business 28, 1955): an oil pump returns 25 % and 400 %. */
    @Test
    void anOilPumpHasTwoRatesAndSoNone() {
        var pump = flows("-1600 10000 -10000");

        assertThat(pump.presentValue(CashFlows.factor(new BigDecimal("0.25")))).isEqualByComparingTo("0");
        assertThat(pump.presentValue(CashFlows.factor(new BigDecimal("4")))).isEqualByComparingTo("0");
        assertThat(pump.signChanges()).isEqualTo(2);
        assertThat(pump.internalRate()).isEqualTo(Figure.none(Undefined.SEVERAL_SIGN_CHANGES));
    }

    /** Hazen, A New Perspective on Multiple Internal Rates of Return (The Engineering Economist 48, 2003): -1, 6, -11, 6 has 0 %, 100 % and 200 %. */
    @Test
    void threeRatesAreNone() {
        assertThat(flows("-1 6 -11 6").internalRate()).isEqualTo(Figure.none(Undefined.SEVERAL_SIGN_CHANGES));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Accounting Explained, Payback period, even flows                  | 0    | -105 25 25 25 25 25 25 25                            | 4.2
        Accounting Explained, Payback period, uneven flows                | 0    | -50 10 13 16 19 22                                   | 3.6
        Accounting Explained, Discounted payback period                   | 0.11 | -2324000 600000 600000 600000 600000 600000 600000   | 5.33
        Ross, Westerfield, Jordan, Discounted payback, 10000 for 2600, 0 % | 0    | -10000 2600 2600 2600 2600 2600 2600                | 3.8
        Ross, Westerfield, Jordan, Discounted payback, 48000 for 6000, 6 % | 0.06 | -48000 6000 6000 6000 6000 6000 6000 6000 6000 6000 6000 6000 6000 | 11.23
        """)
    void payback(String source, BigDecimal rate, String flows, BigDecimal published) {
        assertThat(to(published, flows(flows).payback(CashFlows.factor(rate)))).isEqualByComparingTo(published);
    }

    /** The same textbook: at 15 % the 10,000 never come back. */
    @Test
    void whatNeverComesBackHasNoPayback() {
        assertThat(flows("-10000 2600 2600 2600 2600 2600 2600").payback(CashFlows.factor(new BigDecimal("0.15"))))
                .isEqualTo(Figure.none(Undefined.NOT_PAID_BACK));
    }

    /** Investopedia, Benefit-cost ratio: 50,000 now for 100,000 a year, three years, at 2 %, is 5.77. */
    @Test
    void benefitCostRatio() {
        var yearly = new Investment(
                amounts("50000"), amounts("0 0 0 0 100000 0 0 0 100000 0 0 0 100000"), new BigDecimal("0.02"));

        assertThat(to(new BigDecimal("5.77"), yearly.benefitCostRatio())).isEqualByComparingTo("5.77");
    }

    /** Investopedia, Return on investment: bought for 1,000, sold for 1,200, is 20 %. */
    @Test
    void returnOnInvestment() {
        var shares = new Investment(amounts("1000"), amounts("1200"), Investment.DEFAULT_RATE);

        assertThat(shares.returnOnInvestment().value()).isEqualByComparingTo("0.2");
    }

    /** The figures of a year in quarters are those of the year: Microsoft's second example, an amount each fourth quarter. */
    @Test
    void fourQuartersAreAYear() {
        var yearly = new Investment(
                amounts("40000"),
                amounts("0 0 0 0 8000 0 0 0 9200 0 0 0 10000 0 0 0 12000 0 0 0 14500"),
                new BigDecimal("0.08"));

        assertThat(to(new BigDecimal("1922.06"), yearly.netPresentValue())).isEqualByComparingTo("1922.06");
        assertThat(to(new BigDecimal("0.0963"), yearly.internalRateOfReturn()))
                .isEqualByComparingTo(to(
                        new BigDecimal("0.0963"),
                        flows("-40000 8000 9200 10000 12000 14500").internalRate()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Intuit QuickBooks, Using earned value management       | 55000 | 50000 | 45000  | 100000 |  5000  | -5000  | 1.11 | 0.91 | 90000.00  |  10000.00
        PM Study Circle, Earned value management               | 50000 | 40000 | 60000  | 100000 | -20000 | -10000 | 0.67 | 0.8  | 150000.00 | -50000.00
        Managerial accounting exercise: 200,000, a quarter done | 50000 | 45000 | 60000  | 200000 | -15000 | -5000  | 0.75 | 0.9  | 266666.67 | -66666.67
        """)
    void earnedValue(
            String source,
            BigDecimal planned,
            BigDecimal earned,
            BigDecimal actual,
            BigDecimal budget,
            BigDecimal costVariance,
            BigDecimal scheduleVariance,
            BigDecimal costPerformance,
            BigDecimal schedulePerformance,
            BigDecimal estimate,
            BigDecimal variance) {
        var project = new EarnedValue(planned, earned, actual, budget);

        assertThat(project.costVariance().value()).isEqualByComparingTo(costVariance);
        assertThat(project.scheduleVariance().value()).isEqualByComparingTo(scheduleVariance);
        assertThat(to(costPerformance, project.costPerformance())).isEqualByComparingTo(costPerformance);
        assertThat(to(schedulePerformance, project.schedulePerformance())).isEqualByComparingTo(schedulePerformance);
        assertThat(to(estimate, project.estimateAtCompletion())).isEqualByComparingTo(estimate);
        assertThat(to(variance, project.varianceAtCompletion())).isEqualByComparingTo(variance);
    }

    /** PM Study Circle, To complete performance index: 60,000 left of the work, 40,000 of the money. */
    @Test
    void toCompletePerformance() {
        var project = new EarnedValue(
                new BigDecimal("50000"), new BigDecimal("40000"), new BigDecimal("60000"), new BigDecimal("100000"));

        assertThat(project.toCompletePerformance().value()).isEqualByComparingTo("1.5");
    }

    private static BigDecimal to(BigDecimal published, Figure figure) {
        return figure.value().setScale(published.scale(), RoundingMode.HALF_UP);
    }

    private static CashFlows flows(String text) {
        return new CashFlows(amounts(text));
    }

    private static List<BigDecimal> amounts(String text) {
        return Stream.of(text.split(" ")).map(BigDecimal::new).toList();
    }
}
