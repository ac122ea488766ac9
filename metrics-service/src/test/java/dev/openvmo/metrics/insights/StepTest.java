package dev.openvmo.metrics.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What becomes of a case. */
class StepTest {
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofDays(90));

    private static Step.Known known(InsightStatus status) {
        return new Step.Known(status, "a", NOW.minus(Duration.ofHours(1)), false, false, null, null);
    }

    private static Step.Known acted(boolean ceased, boolean cameBack) {
        return new Step.Known(InsightStatus.ACTED, "a", NOW, ceased, cameBack, DUE, InsightOutcome.PENDING);
    }

    @Test
    void whatIsNewOrHereAgainIsRaised() {
        assertThat(Step.of(null, "a", true, NOW)).isEqualTo(Step.RAISE);
        assertThat(Step.of(null, null, true, NOW)).isEqualTo(Step.NOTHING);
        assertThat(Step.of(known(InsightStatus.CLEARED), "a", true, NOW)).isEqualTo(Step.RAISE);
        assertThat(Step.of(known(InsightStatus.CLEARED), null, true, NOW)).isEqualTo(Step.NOTHING);
    }

    @Test
    void whatHoldsStaysAndWhatHoldsNoMoreClears() {
        assertThat(Step.of(known(InsightStatus.OPEN), "a", true, NOW)).isEqualTo(Step.NOTHING);
        assertThat(Step.of(known(InsightStatus.OPEN), "b", true, NOW)).isEqualTo(Step.RENEW);
        assertThat(Step.of(known(InsightStatus.OPEN), null, true, NOW)).isEqualTo(Step.CLEAR);
        assertThat(Step.of(known(InsightStatus.OPEN), null, false, NOW)).isEqualTo(Step.CLEAR);
    }

    @Test
    void whatHeldForLessThanAnHourIsWithdrawn() {
        var lately =
                new Step.Known(InsightStatus.OPEN, "a", NOW.minus(Duration.ofMinutes(59)), false, false, null, null);

        assertThat(Step.of(lately, null, true, NOW)).isEqualTo(Step.WITHDRAW);
        assertThat(Step.of(lately, "b", true, NOW)).isEqualTo(Step.RENEW);
    }

    @Test
    void whatWasDismissedIsRaisedAgainByOtherDataOnly() {
        assertThat(Step.of(known(InsightStatus.DISMISSED), "a", true, NOW)).isEqualTo(Step.NOTHING);
        assertThat(Step.of(known(InsightStatus.DISMISSED), null, true, NOW)).isEqualTo(Step.NOTHING);
        assertThat(Step.of(known(InsightStatus.DISMISSED), "b", true, NOW)).isEqualTo(Step.RAISE);
    }

    @Test
    void beforeTheHorizonItIsWatchedWhetherItCeasesAndComesBack() {
        assertThat(Step.of(acted(false, false), "b", true, NOW)).isEqualTo(Step.NOTHING);
        assertThat(Step.of(acted(false, false), null, true, NOW)).isEqualTo(Step.CEASE);
        assertThat(Step.of(acted(true, false), null, true, NOW)).isEqualTo(Step.NOTHING);
        assertThat(Step.of(acted(true, false), "a", true, NOW)).isEqualTo(Step.COME_BACK);
    }

    @Test
    void atTheHorizonItHelpedWhereItCeasedAndStayedAway() {
        assertThat(Step.of(acted(true, false), null, true, DUE)).isEqualTo(Step.HELPED);
        assertThat(Step.of(acted(true, true), null, true, DUE)).isEqualTo(Step.DID_NOT_HELP);
        assertThat(Step.of(acted(false, false), "a", true, DUE)).isEqualTo(Step.DID_NOT_HELP);
        assertThat(Step.of(acted(true, false), "a", true, DUE)).isEqualTo(Step.DID_NOT_HELP);
    }

    @Test
    void ofARuleThatIsOffNothingIsSaidToHaveHelped() {
        assertThat(Step.of(acted(true, false), null, false, DUE)).isEqualTo(Step.NOTHING);
    }

    @Test
    void whatWasJudgedIsRaisedAgainWhereItHolds() {
        var judged = new Step.Known(InsightStatus.ACTED, "a", NOW, false, false, DUE, InsightOutcome.DID_NOT_HELP);

        assertThat(Step.of(judged, "a", true, DUE)).isEqualTo(Step.RAISE);
        assertThat(Step.of(judged, null, true, DUE)).isEqualTo(Step.NOTHING);
    }
}
