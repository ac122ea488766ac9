package dev.openvmo.portfolio.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.portfolio.staffing.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final Span APRIL = span("2027-04-01", "2027-04-30", "20");
    private static final Span QUARTER = span("2027-04-01", "2027-06-30", "60");

    @Test
    void daysOfWorkAddUpOverAPeriod() {
        var room = new Room(false, List.of(QUARTER), List.of(span("2027-04-01", "2027-06-30", "45.5"), APRIL));

        assertThat(room.lacking(span("2027-05-01", "2027-05-31", "14.5"))).contains(new BigDecimal("-5.5"));
        assertThat(new Room(false, List.of(QUARTER), List.of(APRIL)).lacking(span("2027-05-01", "2027-05-31", "40")))
                .isEmpty();
        assertThat(new Room(false, List.of(QUARTER), List.of(APRIL))
                        .lacking(span("2027-05-01", "2027-05-31", "40.000001")))
                .contains(new BigDecimal("40"));
    }

    @Test
    void whatIsForLongerCountsWithItsShareOfTheDays() {
        var year = span("2027-04-01", "2028-03-31", "366"); // a leap year: one a day
        var room = new Room(false, List.of(APRIL), List.of());

        assertThat(room.lacking(year)).contains(new BigDecimal("20"));
        assertThat(new Room(false, List.of(span("2027-04-01", "2027-04-30", "30")), List.of()).lacking(year))
                .isEmpty();
    }

    @Test
    void ofToolsSoManyAreUsedAtOnce() {
        var three = span("2027-04-01", "2027-06-30", "3");
        var may = span("2027-05-01", "2027-05-31", "2");
        var room = new Room(true, List.of(three), List.of(span("2027-04-01", "2027-04-30", "3"), may));

        assertThat(room.lacking(span("2027-06-01", "2027-06-30", "3"))).isEmpty();
        assertThat(room.lacking(span("2027-05-15", "2027-06-15", "2"))).contains(new BigDecimal("1"));
        assertThat(room.lacking(span("2027-04-30", "2027-05-31", "1"))).contains(new BigDecimal("0"));
    }

    @Test
    void nothingLimitsWhatNothingIsSaidOf() {
        assertThat(new Room(false, List.of(APRIL), List.of()).lacking(span("2027-05-01", "2027-05-31", "1000")))
                .isEmpty();
    }

    @Test
    void aPersonUsuallyWorksAShareOfTheDaysFromMondayToFriday() {
        assertThat(Span.working(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 30), new BigDecimal("0.5"))
                        .amount())
                .isEqualByComparingTo("11");
    }

    @Test
    void ofAToolThereAreAsManyAsItsCountWhereNothingElseIsSaid() {
        var tool = new Caps.Known(new UUID(0, 1), new UUID(0, 2), BearerKind.TOOL, new BigDecimal("5"));
        var may = span("2027-05-01", "2027-05-31", "2");

        assertThat(Caps.caps(tool, List.of(may), QUARTER))
                .containsExactlyInAnyOrder(
                        may, span("2027-04-01", "2027-04-30", "5"), span("2027-06-01", "2027-06-30", "5"));
    }

    private static Span span(String first, String last, String amount) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last), new BigDecimal(amount));
    }
}
