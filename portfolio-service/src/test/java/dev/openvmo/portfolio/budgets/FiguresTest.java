package dev.openvmo.portfolio.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    /** A quarter of 90 days and 900.00: ten a day. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 0.00,   ,       0,           0.00,   ,    900.00,  900.00, PLAN",
        "2027-01-01, 50.00,  ,       0,           0.00,   ,    900.00,  850.00, PLAN",
        "2027-01-31, 300.00, ,       0.333333333, 300.00, 1,   900.00,  600.00, RUN_RATE",
        "2027-01-31, 450.00, ,       0.333333333, 300.00, 1.5, 1350.00, 900.00, RUN_RATE",
        "2027-01-31, 450.00, 1000.00, 0.333333333, 300.00, 1.5, 1000.00, 550.00, STATED",
        "2027-01-31, 0.00,   ,       0.333333333, 300.00, 0,   900.00,  900.00, PLAN",
        "2027-03-31, 100.00, ,       0.988888889, 890.00, 0.112359551, 101.12, 1.12, RUN_RATE",
        "2027-06-30, 950.00, ,       1,           900.00, 1.055555556, 950.00, 0.00, RUN_RATE"
    })
    void whatIsSpentAgainstAnEvenPaceSaysHowFarItGoes(
            LocalDate today,
            BigDecimal actual,
            BigDecimal forecast,
            BigDecimal elapsed,
            BigDecimal planned,
            BigDecimal burn,
            BigDecimal atCompletion,
            BigDecimal toComplete,
            EstimateBasis basis) {
        var figures = figures("900.00", actual, forecast);

        assertThat(figures.elapsedShare(today)).isEqualByComparingTo(elapsed);
        assertThat(figures.plannedToDate(today).amount()).isEqualTo(planned);
        assertThat(figures.burn(today).value()).isEqualTo(burn);
        assertThat(figures.burn(today).reason()).isEqualTo(burn == null ? "NOT_BEGUN" : null);
        assertThat(figures.estimateAtCompletion(today).amount()).isEqualTo(atCompletion);
        assertThat(figures.estimateToComplete(today).amount()).isEqualTo(toComplete);
        assertThat(figures.basis(today)).isEqualTo(basis);
    }

    @ParameterizedTest
    @CsvSource({"2027-02-01", "2026-02-01"})
    void whereThereIsNoBudgetNothingIsBurntAgainstIt(LocalDate today) {
        assertThat(figures("0.00", new BigDecimal("5.00"), null).burn(today).reason())
                .isEqualTo("NO_BUDGET");
    }

    private static Figures figures(String budget, BigDecimal actual, BigDecimal forecast) {
        return new Figures(
                new UUID(1, 1),
                new UUID(1, 2),
                new UUID(1, 3),
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 3, 31),
                "GBP",
                new BigDecimal(budget),
                BigDecimal.ZERO,
                actual,
                BigDecimal.ZERO,
                forecast);
    }
}
