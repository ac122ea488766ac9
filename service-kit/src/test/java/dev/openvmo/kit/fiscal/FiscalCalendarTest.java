package dev.openvmo.kit.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "1, 2026, 2026-01-01, 2026-12-31",
        "2, 2027, 2027-02-01, 2028-01-31", // a year that begins before a 29 February and ends before it
        "2, 2028, 2028-02-01, 2029-01-31",
        "4, 2026, 2026-04-01, 2027-03-31", // United Kingdom, India, Japan
        "7, 2026, 2026-07-01, 2027-06-30", // Australia
        "10, 2026, 2026-10-01, 2027-09-30", // United States; named there by the year it ends in, here by the one it
        // begins in
        "1, 2028-Q1, 2028-01-01, 2028-03-31",
        "2, 2027-Q4, 2027-11-01, 2028-01-31",
        "2, 2028-Q1, 2028-02-01, 2028-04-30",
        "4, 2026-Q4, 2027-01-01, 2027-03-31",
        "7, 2026-Q3, 2027-01-01, 2027-03-31",
        "10, 2026-Q2, 2027-01-01, 2027-03-31",
        "12, 2027-Q1, 2027-12-01, 2028-02-29", // ends on a leap day
        "4, 2026-07, 2026-07-01, 2026-07-31",
        "10, 2028-02, 2028-02-01, 2028-02-29",
        "4, 2100-02, 2100-02-01, 2100-02-28"
    })
    void aPeriodHasItsDays(int startMonth, String period, LocalDate first, LocalDate last) {
        var calendar = new FiscalCalendar(startMonth);

        assertThat(calendar.first(period(period))).isEqualTo(first);
        assertThat(calendar.last(period(period))).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2028-02-29, 2028 2028-Q1 2028-02",
        "2, 2028-01-31, 2027 2027-Q4 2028-01",
        "2, 2028-02-01, 2028 2028-Q1 2028-02",
        "4, 2027-03-31, 2026 2026-Q4 2027-03",
        "4, 2027-04-01, 2027 2027-Q1 2027-04",
        "7, 2026-06-30, 2025 2025-Q4 2026-06",
        "10, 2026-12-31, 2026 2026-Q1 2026-12",
        "10, 2027-01-01, 2026 2026-Q2 2027-01"
    })
    void aDayLiesInItsPeriods(int startMonth, LocalDate day, String periods) {
        var calendar = new FiscalCalendar(startMonth);

        assertThat(calendar.of(day).stream().map(FiscalPeriod::toString).collect(Collectors.joining(" ")))
                .isEqualTo(periods);
    }

    @Example
    void aYearHasItsQuartersAndMonthsInOrder() {
        assertThat(new FiscalCalendar(7).within(period("2026")))
                .extracting(FiscalPeriod::toString)
                .containsExactly(
                        "2026", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026-07", "2026-08", "2026-09", "2026-10",
                        "2026-11", "2026-12", "2027-01", "2027-02", "2027-03", "2027-04", "2027-05", "2027-06");
        assertThat(new FiscalCalendar(10).within(period("2026-Q2")))
                .extracting(FiscalPeriod::toString)
                .containsExactly("2026-Q2", "2027-01", "2027-02", "2027-03");
    }

    @ParameterizedTest
    @CsvSource({"26", "2026-Q5", "2026-Q0", "2026-13", "2026-00", "2026-7", "2026q1", "1899", "3000", "'2026 '", "''"})
    void anythingElseIsNoPeriod(String text) {
        assertThat(FiscalPeriod.parse(text)).isEmpty();
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("periods") FiscalPeriod period) {
        assertThat(FiscalPeriod.parse(period.toString())).contains(period);
    }

    @Property
    void everyDayOfAPeriodLiesInItAndTheDaysBesideDoNot(
            @ForAll @IntRange(min = 1, max = 12) int startMonth, @ForAll("periods") FiscalPeriod period) {
        var calendar = new FiscalCalendar(startMonth);
        var first = calendar.first(period);
        var last = calendar.last(period);

        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            assertThat(calendar.of(day, period.length())).isEqualTo(period);
        }
        assertThat(calendar.of(first.minusDays(1), period.length())).isNotEqualTo(period);
        assertThat(calendar.of(last.plusDays(1), period.length())).isNotEqualTo(period);
    }

    @Property
    void thePartsOfAPeriodCoverItOnce(
            @ForAll @IntRange(min = 1, max = 12) int startMonth, @ForAll("periods") FiscalPeriod period) {
        var calendar = new FiscalCalendar(startMonth);

        for (var length : FiscalPeriod.Length.values()) {
            var days = calendar.within(period).stream()
                    .filter(part -> part.length() == length)
                    .flatMap(part ->
                            calendar.first(part).datesUntil(calendar.last(part).plusDays(1)))
                    .toList();
            assertThat(days)
                    .isEqualTo(
                            length.compareTo(period.length()) < 0
                                    ? List.of()
                                    : calendar.first(period)
                                            .datesUntil(calendar.last(period).plusDays(1))
                                            .toList());
        }
    }

    @Provide
    Arbitrary<FiscalPeriod> periods() {
        var year = Arbitraries.integers().between(1900, 2999);
        return Arbitraries.oneOf(
                year.map(FiscalPeriod::ofYear),
                year.flatMap(each -> Arbitraries.integers().between(1, 4).map(n -> FiscalPeriod.ofQuarter(each, n))),
                year.flatMap(each -> Arbitraries.integers().between(1, 12).map(n -> FiscalPeriod.ofMonth(each, n))));
    }

    private static FiscalPeriod period(String text) {
        return FiscalPeriod.parse(text).orElseThrow();
    }
}
