package dev.openvmo.portfolio.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignedWsjfTest {

    /** Reinertsen's three jobs (Principles of Product Development Flow; SAFe's WSJF page): delay cost over duration. */
    @ParameterizedTest
    @CsvSource({"1, 10, 0.1", "10, 1, 10", "3, 3, 1"})
    void weighsDelayAgainstSize(double costOfDelay, double duration, double wsjf) {
        assertThat(new AlignedWsjf(costOfDelay, 0, 0, duration, null).wsjf()).isCloseTo(wsjf, within(1e-12));
    }

    @Test
    void addsUpTheThreePartsOfDelay() {
        assertThat(new AlignedWsjf(8, 5, 3, 5, null).wsjf()).isEqualTo(3.2);
    }

    @Test
    void fullAlignmentDoublesAndUnknownAlignmentRaisesNothing() {
        assertThat(new AlignedWsjf(8, 5, 3, 5, 100.0).score()).isEqualTo(6.4);
        assertThat(new AlignedWsjf(8, 5, 3, 5, 64.0).score()).isCloseTo(5.248, within(1e-12));
        assertThat(new AlignedWsjf(8, 5, 3, 5, null).score()).isEqualTo(3.2);
    }

    @Property
    void moreAlignmentNeverLowersTheScore(
            @ForAll @DoubleRange(min = 0, max = 1000) double value,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double size,
            @ForAll @DoubleRange(min = 0, max = 99) double alignment) {
        var less = new AlignedWsjf(value, value, value, size, alignment);
        var more = new AlignedWsjf(value, value, value, size, alignment + 1);

        assertThat(more.score()).isGreaterThanOrEqualTo(less.score());
    }

    @Property
    void aBiggerJobNeverRisesAboveTheSameDelay(
            @ForAll @DoubleRange(min = 0, max = 1000) double value,
            @ForAll @DoubleRange(min = 0.01, max = 999) double size) {
        assertThat(new AlignedWsjf(value, 0, 0, size + 1, null).score())
                .isLessThanOrEqualTo(new AlignedWsjf(value, 0, 0, size, null).score());
    }
}
