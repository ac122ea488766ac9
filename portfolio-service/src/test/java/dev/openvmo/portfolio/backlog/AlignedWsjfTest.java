package dev.openvmo.portfolio.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignedWsjfTest {

    /** Reinertsen's three jobs (Principles of Product Development Flow; SAFe's WSJF page): delay cost over duration. */
    @ParameterizedTest
    @CsvSource({"1, 10, 0.1", "10, 1, 10", "3, 3, 1"})
    void weighsDelayAgainstSize(BigDecimal costOfDelay, BigDecimal duration, BigDecimal wsjf) {
        assertThat(job(costOfDelay, duration, null).wsjf()).isEqualTo(wsjf);
    }

    @Test
    void addsUpTheThreePartsOfDelay() {
        assertThat(estimated(null).wsjf()).isEqualTo("3.2");
    }

    @Test
    void aTenthAndTwoTenthsOverThreeTenthsIsOne() {
        var job = new AlignedWsjf(
                new BigDecimal("0.1"), new BigDecimal("0.2"), BigDecimal.ZERO, new BigDecimal("0.3"), null);

        assertThat(job.score()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"2, 3, 0.666666667", "1, 3, 0.333333333", "0.000000001, 2, 0.000000001"})
    void aQuotientIsRoundedHalfUpToNinePlaces(BigDecimal costOfDelay, BigDecimal duration, String wsjf) {
        assertThat(job(costOfDelay, duration, null).wsjf()).isEqualTo(wsjf);
    }

    @Test
    void fullAlignmentDoublesAndUnknownAlignmentRaisesNothing() {
        assertThat(estimated(BigDecimal.valueOf(100)).score()).isEqualTo("6.4");
        assertThat(estimated(BigDecimal.valueOf(64)).score()).isEqualTo("5.248");
        assertThat(estimated(null).score()).isEqualTo("3.2");
    }

    @Property
    void moreAlignmentNeverLowersTheScore(
            @ForAll("estimates") BigDecimal value,
            @ForAll("sizes") BigDecimal size,
            @ForAll("alignments") BigDecimal alignment) {
        var more = job(value, size, alignment.add(BigDecimal.ONE));

        assertThat(more.score())
                .isGreaterThanOrEqualTo(job(value, size, alignment).score());
    }

    @Property
    void aBiggerJobNeverRisesAboveTheSameDelay(
            @ForAll("estimates") BigDecimal value, @ForAll("sizes") BigDecimal size) {
        assertThat(job(value, size.add(BigDecimal.ONE), null).score())
                .isLessThanOrEqualTo(job(value, size, null).score());
    }

    @Provide
    Arbitrary<BigDecimal> estimates() {
        return decimals("0", "1000");
    }

    @Provide
    Arbitrary<BigDecimal> sizes() {
        return decimals("0.01", "999");
    }

    @Provide
    Arbitrary<BigDecimal> alignments() {
        return decimals("0", "99");
    }

    private static Arbitrary<BigDecimal> decimals(String least, String most) {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal(least), new BigDecimal(most))
                .ofScale(9);
    }

    private static AlignedWsjf estimated(BigDecimal alignment) {
        return new AlignedWsjf(
                BigDecimal.valueOf(8), BigDecimal.valueOf(5), BigDecimal.valueOf(3), BigDecimal.valueOf(5), alignment);
    }

    private static AlignedWsjf job(BigDecimal delay, BigDecimal size, BigDecimal alignment) {
        return new AlignedWsjf(delay, BigDecimal.ZERO, BigDecimal.ZERO, size, alignment);
    }
}
