package dev.openvmo.metrics.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Amounts of years, quarters and months meet in quarters of the fiscal calendar. */
class QuartersTest {
    private final Quarters quarters = new Quarters(new FiscalCalendar(4));

    @Test
    void aYearComesEvenlyAndAMonthInItsQuarter() {
        add("2026", "10");
        add("2026-Q2", "1");
        add("2026-07", "0.5");
        add("2027-03", "7");

        assertThat(quarters.numbers().stream().map(Quarters::quarter).map(FiscalPeriod::toString))
                .containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
        assertThat(quarters.from(2026 * 4 - 1, 2026 * 4 + 4))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("0"), number("2.5"), number("4"), number("2.5"), number("9.5"), number("0"));
    }

    private void add(String period, String amount) {
        quarters.add(FiscalPeriod.parse(period).orElseThrow(), number(amount));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
