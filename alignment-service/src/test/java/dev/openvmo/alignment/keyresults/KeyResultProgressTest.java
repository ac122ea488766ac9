package dev.openvmo.alignment.keyresults;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grades by the books of Google (re:Work) and Doerr (Measure What Matters, 2018), and what lies between their bands. */
class KeyResultProgressTest {
    private static final Instant AT = Instant.parse("2026-11-01T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // rising, falling, worse than the baseline, beyond the target, a third
        "2.5, 4, 3.1, 0.4, 0.4",
        "30, 10, 25, 0.25, 0.25",
        "10, 20, 8, -0.2, 0",
        "30, 10, 6, 1.2, 1",
        "0, 3, 1, 0.333333333, 0.333333333",
        "0.1, 0.4, 0.3, 0.666666667, 0.666666667",
    })
    void progressIsTheShareOfTheWayAndTheGradeItsPartWithinIt(
            BigDecimal baseline, BigDecimal target, BigDecimal value, BigDecimal progress, BigDecimal grade) {
        var came = came(baseline, target, Commitment.ASPIRATIONAL, value);

        assertThat(came.progress()).isEqualByComparingTo(progress);
        assertThat(came.grade()).isEqualByComparingTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "0, RED, MISSED, MISSED",
        "0.3, RED, MISSED, MISSED",
        "0.34999999999, RED, MISSED, MISSED",
        "0.35, YELLOW, MISSED, MISSED",
        "0.4, YELLOW, MISSED, MISSED",
        "0.6, YELLOW, MET, MISSED",
        "0.64999999999, YELLOW, MET, MISSED",
        "0.65, GREEN, MET, MISSED",
        "0.7, GREEN, MET, MISSED",
        "0.75, GREEN, EXCEEDED, MISSED",
        "0.99999999999, GREEN, EXCEEDED, MISSED",
        "1, GREEN, EXCEEDED, MET",
        "7, GREEN, EXCEEDED, MET",
    })
    void bandsGoByTenthsAndWhatWasCommittedToIsExpectedInFull(
            BigDecimal value, Band band, Expectation aspired, Expectation committed) {
        var aspiration = came(BigDecimal.ZERO, BigDecimal.ONE, Commitment.ASPIRATIONAL, value);
        var commitment = came(BigDecimal.ZERO, BigDecimal.ONE, Commitment.COMMITTED, value);

        assertThat(aspiration.band()).isEqualTo(band);
        assertThat(aspiration.expectation()).isEqualTo(aspired);
        assertThat(commitment.expectation()).isEqualTo(committed);
    }

    static KeyResultProgress came(BigDecimal baseline, BigDecimal target, Commitment commitment, BigDecimal value) {
        return KeyResultProgress.of(baseline, target, commitment, value, AT, 1);
    }
}
