package dev.openvmo.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
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
                "(-3)|NONE",
                "-(3)|NONE",
                "(3|NONE",
                "EUR 12.50|12.50",
                "12.50 EUR|12.50",
                "€(63.12)|-63.12",
                "(63.12) €|-63.12",
                "-€5|-5",
                "€ -5|-5",
                "1 234 567|1234567",
                "1'234|1234",
                "12 34|NONE",
                "1.5E+07|15000000",
                "2e-3|0.002",
                "5 of 6|NONE"
            })
    void readsWhatPeopleWrite(String text, String number) {
        assertThat(Numerals.parse(text, ".")
                        .map(Numerals.Numeral::number)
                        .map(BigDecimal::toPlainString)
                        .orElse("NONE"))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234,50 €", "1234,50", "€1.234,5"})
    void readsDecimalCommasWhereTheMappingSaysSo(String text) {
        assertThat(Numerals.parse(text, ",").orElseThrow().number()).isEqualByComparingTo("1234.5");
    }

    @Property
    void whatIsWrittenWithGroupsComesBackExactly(
            @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(4) BigDecimal number) {
        assertThat(Numerals.parse("£" + "%,.4f".formatted(number), "."))
                .contains(new Numerals.Numeral(number.setScale(4), List.of("£")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"$€12|$€", "EUR 12|EUR", "12 EUR|EUR", "12%|%", "12 story points|story points", "€ 12 EUR|€,EUR"})
    void saysWhatStandsAroundTheNumber(String text, String signs) {
        assertThat(String.join(",", Numerals.parse(text, ".").orElseThrow().signs()))
                .isEqualTo(signs);
    }

    @ParameterizedTest
    @CsvSource({"€, EUR", "EUR, EUR", "eur, EUR", "$, USD", "¥, JPY", "￥, JPY", "zł, PLN", "%, %", "days, days"})
    void aUnitsOwnSignMeansIt(String sign, String unit) {
        assertThat(Units.means(sign, unit)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"$, EUR", "£, EUR", "¥, GBP", "%, EUR", "$€, EUR", "€, days", "USD, EUR"})
    void anyOtherDoesNot(String sign, String unit) {
        assertThat(Units.means(sign, unit)).isFalse();
    }
}
