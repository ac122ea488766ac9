package dev.openvmo.metrics.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way that is gone beside the time that is, whichever way the target lies. */
class AttainmentTest {
    @ParameterizedTest
    @CsvSource({
        "2, 4, 3,    2026-01-11, 0.5,  0.5, ON_TRACK",
        "2, 4, 2.7,  2026-01-11, 0.35, 0.5, AT_RISK",
        "2, 4, 2.69, 2026-01-11, 0.345, 0.5, OFF_TRACK",
        "2, 4, 1,    2026-01-11, -0.5, 0.5, OFF_TRACK",
        "9, 3, 6,    2026-01-11, 0.5,  0.5, ON_TRACK",
        "9, 3, 2,    2026-01-11, 1.166666667, 0.5, REACHED",
        "2, 4, 4,    2025-12-01, 1,    0,   REACHED",
        "2, 4, 2,    2025-12-01, 0,    0,   ON_TRACK",
        "2, 4, 3.99, 2026-01-21, 0.995, 1,  AT_RISK",
        "2, 4, 3.99, 2026-01-22, 0.995, 1,  MISSED",
        "0, 3000000000, 2999999999.9, 2026-01-22, 1, 1, MISSED"
    })
    void itIsHalfWayAtHalfTime(
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal value,
            LocalDate today,
            BigDecimal gone,
            BigDecimal due,
            Attainment.Health health) {
        var found = Attainment.of(baseline, target, value, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 21), today);

        assertThat(found.gone()).isEqualByComparingTo(gone);
        assertThat(found.due()).isEqualByComparingTo(due);
        assertThat(found.health()).isEqualTo(health);
    }
}
