package dev.openvmo.metrics.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From when to when a rule is breached. */
class EpisodesTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void theThresholdItselfIsNoBreach() {
        assertThat(found(new Run(Condition.ABOVE, number("5"), 1), "5", "5.1", "7", "5", "4", "6"))
                .isEqualTo("1-3 5-");
        assertThat(found(new Run(Condition.BELOW, number("5"), 1), "5", "4.9", "5.0"))
                .isEqualTo("1-2");
    }

    @Test
    void whatIsSustainedBeginsWithTheLastThatItTakes() {
        assertThat(found(new Run(Condition.ABOVE, number("5"), 3), "6", "6", "5", "6", "7", "8", "9", "1"))
                .isEqualTo("5-7");
    }

    @Test
    void aTrendIsTheSlopeADayOfTheLatest() {
        assertThat(found(new Trend(Condition.ABOVE, number("0.5"), 3), "1", "1.5", "2", "3", "3", "3"))
                .isEqualTo("3-4");
        assertThat(found(new Trend(Condition.BELOW, number("-0.5"), 3), "3", "2", "1"))
                .isEqualTo("2-");
    }

    @Test
    void aThousandAreKept() {
        var episodes = new Episodes(new Run(Condition.ABOVE, BigDecimal.ZERO, 1));

        IntStream.range(0, 2 * Episodes.MOST + 4)
                .forEach(nth -> episodes.next(BEGIN.plusSeconds(nth), BigDecimal.valueOf(nth % 2)));

        assertThat(episodes.all()).hasSize(Episodes.MOST);
        assertThat(episodes.all().get(0).raisedAt()).isEqualTo(BEGIN.plusSeconds(5));
    }

    /** The days on which it began and ended. */
    private static String found(Breach breach, String... values) {
        var episodes = new Episodes(breach);
        IntStream.range(0, values.length)
                .forEach(nth -> episodes.next(BEGIN.plus(Duration.ofDays(nth)), number(values[nth])));
        return String.join(
                " ",
                episodes.all().stream()
                        .map(each -> day(each.raisedAt()) + "-" + day(each.clearedAt()))
                        .toList());
    }

    private static String day(Instant at) {
        return at == null ? "" : String.valueOf(Duration.between(BEGIN, at).toDays());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
