package dev.openvmo.portfolio.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "2026-04-30,, 2026-04-30",
                "29/02/2024, dd/MM/yyyy, 2024-02-29",
                "1.2.26, d.M.yy, 2026-02-01",
                "03-may-2027, dd-MMM-yyyy, 2027-05-03",
                "day 07 of 2026-08, 'day' dd 'of' yyyy-MM, 2026-08-07"
            })
    void readsADayAsTheListWritesIt(String text, String format, String day) {
        assertThat(Dates.parse(text, format)).hasToString("Optional[" + day + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "31/11/2026, dd/MM/yyyy",
        "29/02/2027, dd/MM/yyyy",
        "29.2.2100, d.M.yyyy",
        "00/01/2026, dd/MM/yyyy",
        "2026-02-30,",
        "1/2/2026, dd/MM/yyyy"
    })
    void aDayThatDoesNotExistIsNoDate(String text, String format) {
        assertThat(Dates.parse(text, format)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HH:mm", "YYYY-MM-DD", "yyyy", "MM/yyyy", "dd/MM", "no format", "'"})
    void aFormatFromWhichNoDateComesIsNone(String format) {
        assertThat(Dates.canBeReadIn(format)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd/MM/yyyy",
                "d.M.yy",
                "yyyyMMdd",
                "EEE d MMM yyyy",
                "uuuu-MM-dd",
                "yyyy-DDD",
                "dd/MMM/yy h:mm a"
            })
    void oneFromWhichADateComesIs(String format) {
        assertThat(Dates.canBeReadIn(format)).isTrue();
    }
}
