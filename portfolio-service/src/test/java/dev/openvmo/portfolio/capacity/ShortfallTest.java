package dev.openvmo.portfolio.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.portfolio.capacity.UtilizationView.Quarter;
import dev.openvmo.portfolio.capacity.UtilizationView.Skill;
import dev.openvmo.portfolio.capacity.UtilizationView.Use;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A team has 10 days each quarter of 2027; the days that are allocated are told quarter by quarter. */
class ShortfallTest {
    private static final FiscalCalendar CALENDAR = new FiscalCalendar(1);
    private static final UUID TEAM = new UUID(0, 1);

    @ParameterizedTest
    @CsvSource({
        "11 12 10 13, 2, 2027-02-01, 2027-Q1 2027-Q2 2",
        "11 10 12 13, 2, 2027-02-01, 2027-Q3 2027-Q4 3",
        "11 10 12 10, 2, 2027-02-01, ''",
        "11 10 12 10, 1, 2027-02-01, 2027-Q1 2027-Q1 1",
        "11 12 13 10, 3, 2027-09-30, 2027-Q1 2027-Q3 3",
        "11 12 13 10, 3, 2027-10-01, ''",
        "11 12 10 13, 1, 2027-07-01, 2027-Q4 2027-Q4 3",
        "10 10 10 10, 1, 2027-02-01, ''"
    })
    void isTooMuchForSoManyQuartersInARowAndNotOver(String days, int atLeast, LocalDate today, String expected) {
        var quarters =
                quarters(List.of(days.split(" ")).stream().map(Integer::valueOf).toList());

        assertThat(told(Shortfall.of(quarters, today, atLeast))).isEqualTo(expected);
    }

    @Test
    void aSkillIsShortFromTheFirstQuarterThatHasNotEndedToTheLastThatLacks() {
        var quarters = List.of(
                skilled("2026-Q4", 9, 1), skilled("2027-Q1", 5, 0), skilled("2027-Q2", 2, 3), skilled("2027-Q3", 9, 8));

        var found = Shortfall.of(quarters, LocalDate.of(2027, 1, 1), 2).get(0);

        assertThat(told(List.of(found))).isEqualTo("2027-Q1 2027-Q3 5");
        assertThat(found.detail()).isEqualTo("Of java up to 5 days a quarter are missing.");
        assertThat(found.holdsUntil()).isEqualTo("2027-03-31");
        assertThat(Shortfall.of(quarters.subList(0, 2), LocalDate.of(2027, 1, 1), 2)
                        .get(0)
                        .detail())
                .endsWith("; nobody has it.");
    }

    @Property
    void itIsToldWhereEachOfSoManyQuartersInARowIsTooMuchAndOnlyThere(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 8, max = 12) Integer> days,
            @ForAll @IntRange(min = 1, max = 4) int atLeast) {
        var quarters = quarters(days);
        var found = Shortfall.of(quarters, LocalDate.of(2027, 1, 1), atLeast);
        var sustained = IntStream.rangeClosed(0, days.size() - atLeast)
                .anyMatch(first -> days.subList(first, first + atLeast).stream().allMatch(each -> each > 10));

        assertThat(found).hasSize(sustained ? 1 : 0);
        for (var each : found) {
            assertThat(quarters.stream()
                            .filter(quarter -> !quarter.beginsOn().isBefore(CALENDAR.first(each.from()))
                                    && !quarter.endsOn().isAfter(CALENDAR.last(each.to())))
                            .map(quarter -> quarter.resources().get(0).over())
                            .toList())
                    .hasSizeGreaterThanOrEqualTo(atLeast)
                    .containsOnly(true);
        }
    }

    private static String told(List<Shortfall> found) {
        return found.stream()
                .map(each ->
                        each.from() + " " + each.to() + " " + each.missing().toPlainString())
                .collect(Collectors.joining(", "));
    }

    private static List<Quarter> quarters(List<Integer> days) {
        return IntStream.range(0, days.size())
                .mapToObj(i -> quarter(
                        CALENDAR.of(LocalDate.of(2027, 1, 1).plusMonths(3L * i), FiscalPeriod.Length.QUARTER),
                        List.of(),
                        List.of(use(days.get(i)))))
                .toList();
    }

    private static Use use(int days) {
        return new Use(
                BearerKind.TEAM,
                TEAM,
                "First",
                BigDecimal.TEN,
                BigDecimal.valueOf(days),
                BigDecimal.valueOf(10L * days),
                days > 10,
                null,
                null,
                UtilizationView.ActualReason.NOTHING_BOOKED);
    }

    private static Quarter skilled(String period, int demand, int capacity) {
        var skill = new Skill(
                "java",
                BigDecimal.valueOf(demand),
                BigDecimal.valueOf(capacity),
                BigDecimal.valueOf(Math.max(0, demand - capacity)));
        return quarter(FiscalPeriod.parse(period).orElseThrow(), List.of(skill), List.of());
    }

    private static Quarter quarter(FiscalPeriod period, List<Skill> skills, List<Use> uses) {
        return new Quarter(period, CALENDAR.first(period), CALENDAR.last(period), skills, uses);
    }
}
