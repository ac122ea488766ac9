package dev.openvmo.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.openvmo.kit.fiscal.FiscalCalendar;
import dev.openvmo.kit.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final FiscalCalendar CALENDAR = new FiscalCalendar(4);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void aDateBeginsThereAndNotInGreenwich() {
        var window = Window.of("2026-07-01", "2026-07-02T00:00:00Z", LONDON, NOW);

        assertThat(window.from()).isEqualTo("2026-06-30T23:00:00Z");
        assertThat(window.firstDay()).isEqualTo("2026-07-01");
        assertThat(window.lastDay()).isEqualTo("2026-07-02");
    }

    @Test
    void theLastYearUntilNowIsMeantWhenNothingIsSaid() {
        var window = Window.of(null, null, LONDON, NOW);

        assertThat(window.to()).isEqualTo(NOW);
        assertThat(window.from()).isEqualTo("2025-11-20T10:00:00Z");
    }

    @Test
    void fiveThousandPointsAreTheMost() {
        Window.of("2000-01-01", "2013-09-09", LONDON, NOW).bounded(Interval.DAY, CALENDAR);

        var oneMore = Window.of("2000-01-01", "2013-09-10", LONDON, NOW);
        assertThatThrownBy(() -> oneMore.bounded(Interval.DAY, CALENDAR)).isInstanceOf(Problem.class);
        oneMore.bounded(Interval.WEEK, CALENDAR);
    }

    @Test
    void weeksBeginOnMonday() {
        assertThat(Interval.WEEK.starts(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 6), CALENDAR))
                .containsExactly(LocalDate.of(2026, 6, 29), LocalDate.of(2026, 7, 6));
    }
}
