package dev.openvmo.metrics.maturity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.metrics.maturity.Gap.Round;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GapTest {
    @Property(tries = 200)
    void aGapIsWhatIsToGoAndAChangeWhatWasGone(
            @ForAll @IntRange(min = 1, max = 5) int before,
            @ForAll @IntRange(min = 1, max = 5) int now,
            @ForAll @IntRange(min = 1, max = 5) int target) {
        var gap = only(round("a", now, target), round("a", before, null));

        assertThat(gap.gap()).isEqualTo(Math.max(0, target - now));
        assertThat(before + gap.change()).isEqualTo(now);
        assertThat(gap.changeReason()).isNull();
        assertThat(gap.looksLike()).isEqualTo("a " + now);
        assertThat(gap.next()).isEqualTo(now == 5 ? null : "a " + (now + 1));
    }

    @Test
    void aDimensionWithoutARatingHasNeitherGapNorChange() {
        var gap = Gap.of(new Round(List.of(dimension("a")), List.of()), round("a", 3, 4))
                .get(0);

        assertThat(gap.level()).isNull();
        assertThat(gap.gap()).isNull();
        assertThat(gap.changeReason()).isEqualTo("NOT_RATED");
    }

    @Test
    void theFirstRoundHasNoChange() {
        assertThat(only(round("a", 3, 4), null).changeReason()).isEqualTo("NO_ROUND_BEFORE");
    }

    @Test
    void whatWasNotRatedBeforeHasNoChange() {
        var before = new Round(List.of(dimension("a"), dimension("b")), List.of(new Rating("b", 2, null, null)));

        assertThat(only(round("a", 3, 4), before).changeReason()).isEqualTo("NOT_RATED_BEFORE");
    }

    @Test
    void levelsThatMeantSomethingElseAreNotCompared() {
        var before = new Round(
                List.of(new Dimension("a", "a", null, List.of("1", "2", "3", "4", "5"))),
                List.of(new Rating("a", 2, null, null)));

        var gap = only(round("a", 3, 4), before);

        assertThat(gap.change()).isNull();
        assertThat(gap.changeReason()).isEqualTo("DEFINED_OTHERWISE");
    }

    private static Gap only(Round now, Round before) {
        return Gap.of(now, before).get(0);
    }

    private static Round round(String dimension, int level, Integer target) {
        return new Round(List.of(dimension(dimension)), List.of(new Rating(dimension, level, target, null)));
    }

    private static Dimension dimension(String key) {
        return new Dimension(
                key,
                key,
                null,
                IntStream.rangeClosed(1, 5).mapToObj(level -> key + " " + level).toList());
    }
}
