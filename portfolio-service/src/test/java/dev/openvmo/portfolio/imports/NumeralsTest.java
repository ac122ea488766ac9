package dev.openvmo.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£1,234.50|1234.50",
                "-3%|-3",
                "0%|0",
                "£33.73|33.73",
                "(12.5)|-12.5",
                "1 234,5|NONE",
                "$ 7|7",
                "−8|-8",
                "12,34|NONE",
                "1,234,567|1234567",
                ".5|0.5",
                "1.2.3|NONE",
                "1e1000000000|NONE",
                "NaN|NONE",
                "Exempt under Section 43|NONE",
                "£|NONE",
                "(-3)|NONE"
            })
    void readsWhatPeopleWrite(String text, String number) {
        assertThat(Numerals.parse(text, ".").map(BigDecimal::toPlainString).orElse("NONE"))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234,50 €", "1234,50", "€1.234,5"})
    void readsDecimalCommasWhereTheMappingSaysSo(String text) {
        assertThat(Numerals.parse(text, ",").orElseThrow()).isEqualByComparingTo("1234.5");
    }

    @Property
    void whatIsWrittenWithGroupsComesBackExactly(
            @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(4) BigDecimal number) {
        assertThat(Numerals.parse("£" + "%,.4f".formatted(number), ".")).contains(number.setScale(4));
    }
}
