package dev.openvmo.metrics.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.openvmo.metrics.intervals.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores and intervals are those that are published. */
class ScoreTest {
    private static List<Integer> netted(int promoters, int passives, int detractors) {
        var counts = new ArrayList<>(Collections.nCopies(11, 0));
        counts.set(10, promoters);
        counts.set(7, passives);
        counts.set(3, detractors);
        return counts;
    }

    /**
     * Zenefits, "eNPS Survey Methodology" (25 of 100 promote, 20 detract); ThriveSparrow, "eNPS Calculation" (50 and 20);
     * J. Maturen, "Two methods of estimating confidence and error in NPS results", 2014 (250 and 75 of 1000); W. Huber,
     * "How can I calculate margin of error in a NPS result?", Cross Validated (one in two, one in three, one in six).
     */
    @ParameterizedTest
    @CsvSource({"ENPS,25,55,20,5", "ENPS,50,30,20,30", "NPS,250,675,75,17.5", "NPS,162,108,54,33.333333333"})
    void theNetScoreIsThatOfPublishedExamples(
            SurveyKind kind, int promoters, int passives, int detractors, String net) {
        assertThat(Score.of(kind, netted(promoters, passives, detractors)).value())
                .isEqualByComparingTo(net);
    }

    /** Huber, as above: a variance of 5/9, and a standard error of 4.1 % for 324 answers. */
    @Test
    void theVarianceOfTheNetScoreIsThatOfThePublishedExample() {
        var variance = Score.variance(1 / 2.0, 1 / 6.0);

        assertThat(variance).isCloseTo(5 / 9.0, within(1e-12));
        assertThat(100 * Math.sqrt(variance / 324)).isCloseTo(4.1, within(0.05));
    }

    /** Maturen, as above, by another method: 14.3 % to 20.5 % for 250 and 75 of 1000. */
    @Test
    void theIntervalOfALargeRoundIsThatOfThePublishedExample() {
        var interval = Score.of(SurveyKind.NPS, netted(250, 675, 75)).interval();

        assertThat(interval.low().doubleValue()).isCloseTo(14.3, within(0.6));
        assertThat(interval.high().doubleValue()).isCloseTo(20.9, within(0.6));
    }

    /** By hand: 5.75 and 0.75 of 8, so 0.625 ± 1.96 · sqrt((0.8125 - 0.390625) / 8), cut at the end of the scale. */
    @Test
    void whereAllPromoteTheIntervalIsNoPoint() {
        var score = Score.of(SurveyKind.ENPS, netted(5, 0, 0));

        assertThat(score.value()).isEqualByComparingTo("100");
        assertThat(score.interval().low().doubleValue()).isCloseTo(17.49, within(0.01));
        assertThat(score.interval().high()).isEqualByComparingTo("100");
    }

    /** Delighted, "How is CSAT calculated?": 42, 32, 10, 9 and 14 answers from 5 to 1 are 69.16 %. */
    @Test
    void satisfactionIsThatOfThePublishedExample() {
        assertThat(Score.of(SurveyKind.CSAT, List.of(14, 9, 10, 32, 42)).value().doubleValue())
                .isCloseTo(69.16, within(0.005));
    }

    /** R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 1998, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81,263,0.2553,0.3662", "15,148,0.0624,0.1605", "0,20,0.0000,0.1611", "1,29,0.0061,0.1718"})
    void theIntervalOfAShareIsWilsons(int of, int n, double low, double high) {
        var interval = Score.of(SurveyKind.CSAT, List.of(n - of, 0, 0, of, 0)).interval();

        assertThat(interval.low().doubleValue()).isCloseTo(100 * low, within(0.005));
        assertThat(interval.high().doubleValue()).isCloseTo(100 * high, within(0.005));
    }

    /** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2: 195 readings, mean 9.261460, deviation 0.022789. */
    @Test
    void theIntervalOfAMeanIsThatOfThePublishedExample() {
        var interval = Interval.ofMean(9.261460, 194 * 0.022789 * 0.022789, 195);

        assertThat(interval.low().doubleValue()).isCloseTo(9.258242, within(2e-6));
        assertThat(interval.high().doubleValue()).isCloseTo(9.264679, within(2e-6));
    }

    /** By hand: 1, 5, 5, 6 and 7 of 7 have the mean 4.8, squares of 20.8 and 2.776 · sqrt(20.8 / 4 / 5) around it. */
    @Test
    void effortIsAMean() {
        var score = Score.of(SurveyKind.CES, List.of(1, 0, 0, 0, 2, 1, 1));

        assertThat(score.value()).isEqualByComparingTo("4.8");
        assertThat(score.interval().low().doubleValue()).isCloseTo(1.9686, within(0.0005));
        assertThat(score.interval().high()).isEqualByComparingTo("7");
    }

    @Property(tries = 200)
    void theScoreLiesOnItsScaleAndItsIntervalToo(
            @ForAll SurveyKind kind, @ForAll @Size(11) List<@IntRange(max = 30) Integer> drawn) {
        var counts = new ArrayList<>(drawn.subList(0, kind.most() - kind.least() + 1));
        counts.set(0, counts.get(0) + 5);

        var score = Score.of(kind, counts);

        var least = BigDecimal.valueOf(kind.method() == SurveyKind.Method.MEAN ? kind.least() : -100);
        var most = BigDecimal.valueOf(kind.method() == SurveyKind.Method.MEAN ? kind.most() : 100);
        assertThat(score.value()).isBetween(least, most);
        assertThat(score.interval().low()).isBetween(least, score.interval().high());
        assertThat(score.interval().high()).isLessThanOrEqualTo(most);
    }
}
