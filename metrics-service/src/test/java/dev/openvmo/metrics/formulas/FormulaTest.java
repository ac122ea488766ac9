package dev.openvmo.metrics.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static final Map<String, Quantity> SAID = Map.of(
            "a", Quantity.of(new BigDecimal("6"), "GBP"),
            "b", Quantity.of(new BigDecimal("4"), "GBP"),
            "euros", Quantity.of(new BigDecimal("1"), "EUR"),
            "visits", Quantity.of(new BigDecimal("3"), null),
            "cost-to-serve", Quantity.of(new BigDecimal("0.5"), "GBP"),
            "zero", Quantity.of(BigDecimal.ZERO, null),
            "silent", Quantity.none(Quantity.Reason.NOT_MEASURED));

    @ParameterizedTest
    @CsvSource({
        "a + b * 2, 14",
        "(a + b) * 2, 20",
        "a - b - 1, 1",
        "a / b / 2, 0.75",
        "-a + b, -2",
        "a * -b, -24",
        "[cost-to-serve] * 100, 50",
        "1 / visits, 0.33333333333333333333",
        "2 / visits * visits, 2",
        "a/b + visits, 4.5"
    })
    void aFormulaComesToWhatItSays(String text, BigDecimal expected) {
        assertThat(evaluate(text).rounded()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "a + euros, UNITS_DIFFER",
        "a / visits + b, ",
        "a / euros + b, UNITS_DIFFER",
        "a / zero, DIVISION_BY_ZERO",
        "zero / zero, DIVISION_BY_ZERO",
        "a + silent, NOT_MEASURED",
        "a / silent, NOT_MEASURED",
        "silent / zero, NOT_MEASURED",
        "a * 1000000000000000000 * 1000000000000000000 * 1000000000000000000, OUT_OF_RANGE"
    })
    void whatIsUndefinedSaysWhy(String text, Quantity.Reason reason) {
        assertThat(evaluate(text).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a +", "a b", "(a", "a)", "[a", "[", "1.", ".5", "1e3", "a ^ 2", "a, b", "é"})
    void whatIsNoFormulaIsRefused(String text) {
        assertThatThrownBy(() -> Formula.parse(text))
                .isInstanceOf(FormulaMistake.class)
                .hasMessageMatching("at character \\d+: .+");
    }

    @Test
    void nestingIsBounded() {
        assertThatThrownBy(() -> Formula.parse("(".repeat(500) + "a" + ")".repeat(500)))
                .isInstanceOf(FormulaMistake.class);
        assertThat(Formula.parse("a" + "+a".repeat(499)).names()).containsExactly("a");
    }

    @Test
    void itNamesItsMetrics() {
        assertThat(Formula.parse("([cost-to-serve] + 2 * a) / shop.visits").names())
                .containsExactly("a", "cost-to-serve", "shop.visits");
    }

    @Property
    void aRatioIsRoundedOnce(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(6) BigDecimal one,
            @ForAll @BigRange(min = "0.000001", max = "1000000") @Scale(6) BigDecimal other) {
        var ratio =
                Formula.ratio("a", "b").evaluate(Map.of("a", Quantity.of(one, "x"), "b", Quantity.of(other, "y"))::get);

        assertThat(ratio.rounded()).isEqualTo(Decimals.plain(one.divide(other, 20, RoundingMode.HALF_UP)));
        assertThat(ratio.unit()).isEqualTo("x/y");
    }

    private static Quantity evaluate(String text) {
        return Formula.parse(text).evaluate(SAID::get);
    }
}
