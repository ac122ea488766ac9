package dev.openvmo.portfolio.prioritization;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    private static final Formula ALIGNED = new Formula(ModelKind.ALIGNED_WSJF, List.of());

    /**
     * Reinertsen's three projects (The principles of product development flow, 2009, chapter 7): 10, 1 and 0.1; the super
     * spoon and the second machine (Joshua Arnold, CD3 and proportionality to outcomes, blackswanfarming.com): 5 and 7.5.
     */
    @ParameterizedTest
    @CsvSource({"10, 1, 10", "3, 3, 1", "1, 10, 0.1", "10, 2, 5", "30, 4, 7.5"})
    void costOfDelayIsDividedByDuration(BigDecimal costOfDelay, BigDecimal duration, String score) {
        assertScore(
                ModelKind.COST_OF_DELAY,
                Map.of(ModelInput.COST_OF_DELAY, costOfDelay, ModelInput.DURATION, duration),
                score);
    }

    /** The three projects of Sean McBride's RICE (Intercom, 2016): 500 × 30 %, 2,000 and 800 people a quarter. */
    @ParameterizedTest
    @CsvSource({"450, 3, 100, 2, 675", "2000, 2, 80, 4, 800", "800, 1, 50, 1, 400"})
    void riceIsReachTimesImpactTimesConfidenceOverEffort(
            BigDecimal reach, BigDecimal impact, BigDecimal confidence, BigDecimal effort, String score) {
        assertScore(
                ModelKind.RICE,
                Map.of(
                        ModelInput.REACH, reach,
                        ModelInput.IMPACT, impact,
                        ModelInput.CONFIDENCE, confidence,
                        ModelInput.EFFORT, effort),
                score);
    }

    /**
     * Three published ones: tasks A and B of What is WSJF in agile (beginpm.com): 17 and 24; the project of How to calculate
     * WSJF (there, too): 12. The others are ours.
     */
    @ParameterizedTest
    @CsvSource({
        "100, 50, 20, 10, 17",
        "80, 30, 10, 5, 24",
        "30, 20, 10, 5, 12",
        "8, 5, 3, 5, 3.2",
        "0.1, 0.2, 0, 0.3, 1",
        "2, 0, 0, 3, 0.666666667",
        "0.000000001, 0, 0, 2, 0.000000001"
    })
    void wsjfAddsUpThePartsOfDelayAndIsRoundedHalfUpToNinePlaces(
            BigDecimal value, BigDecimal time, BigDecimal risk, BigDecimal size, String score) {
        assertScore(ModelKind.WSJF, job(value, time, risk, size, null), score);
    }

    @Test
    void valueOverEffort() {
        assertScore(
                ModelKind.VALUE_EFFORT,
                Map.of(ModelInput.BUSINESS_VALUE, new BigDecimal("13"), ModelInput.EFFORT, new BigDecimal("4")),
                "3.25");
    }

    @Test
    void fullAlignmentDoublesAndUnknownAlignmentRaisesNothing() {
        assertThat(ALIGNED.score(estimated("100"), Map.of())).contains(new BigDecimal("6.4"));
        assertThat(ALIGNED.score(estimated("64"), Map.of())).contains(new BigDecimal("5.248"));
        assertThat(ALIGNED.score(estimated(null), Map.of())).contains(new BigDecimal("3.2"));
    }

    @Test
    void aWeightedScoreIsTheMeanOfPointsAndLessMayBeBetter() {
        var model = new Formula(
                ModelKind.WEIGHTED,
                List.of(
                        weighted(ModelInput.ALIGNMENT, "0.5", "0", "100"),
                        weighted(ModelInput.BUSINESS_VALUE, "0.3", "0", "20"),
                        weighted(ModelInput.EFFORT, "0.2", "12", "2")));
        var known = new EnumMap<>(Map.of(
                ModelInput.ALIGNMENT, new BigDecimal("64"),
                ModelInput.BUSINESS_VALUE, new BigDecimal("8"),
                ModelInput.EFFORT, new BigDecimal("5")));

        assertThat(model.score(known, Map.of())).contains(new BigDecimal("58")); // 0.5 × 64 + 0.3 × 40 + 0.2 × 70

        known.put(ModelInput.BUSINESS_VALUE, new BigDecimal("500"));
        known.put(ModelInput.EFFORT, new BigDecimal("90"));
        assertThat(model.score(known, Map.of())).contains(new BigDecimal("62")); // beyond the ends counts as the ends

        known.remove(ModelInput.ALIGNMENT);
        assertThat(model.score(known, Map.of())).isEmpty();
    }

    @Test
    void whatCameAndIsLikelyToComeCountsAsPointsAndIsNoZeroWhereItIsNotKnown() {
        var model = new Formula(
                ModelKind.WEIGHTED,
                List.of(
                        weighted(ModelInput.REALISED_VALUE, "1", "0", "100000"),
                        weighted(ModelInput.BENEFIT_FORECAST, "2", "-50000", "50000")));
        var known = new EnumMap<>(Map.of(
                ModelInput.REALISED_VALUE,
                new BigDecimal("60000"),
                ModelInput.BENEFIT_FORECAST,
                new BigDecimal("-20000")));

        assertThat(model.score(known, Map.of())).contains(new BigDecimal("40"));

        known.remove(ModelInput.REALISED_VALUE);
        assertThat(model.score(known, Map.of())).isEmpty();
    }

    @Test
    void aCustomFieldCountsAsAnyInput() {
        var model = new Formula(
                ModelKind.WEIGHTED,
                List.of(
                        weighted(ModelInput.BUSINESS_VALUE, "0.75", "0", "20"),
                        WeightedInput.of("custom:margin", new BigDecimal("0.25"), BigDecimal.ZERO, BigDecimal.TEN)));
        var known = Map.of(ModelInput.BUSINESS_VALUE, new BigDecimal("8"));

        assertThat(model.score(known, Map.of("margin", new BigDecimal("6")))).contains(new BigDecimal("45"));
        assertThat(model.score(known, Map.of())).isEmpty();
    }

    @Property
    void moreAlignmentNeverLowersTheScore(
            @ForAll("estimates") BigDecimal value,
            @ForAll("sizes") BigDecimal size,
            @ForAll("alignments") BigDecimal alignment) {
        var zero = BigDecimal.ZERO;

        assertThat(ALIGNED.score(job(value, zero, zero, size, alignment.add(BigDecimal.ONE)), Map.of())
                        .orElseThrow())
                .isGreaterThanOrEqualTo(ALIGNED.score(job(value, zero, zero, size, alignment), Map.of())
                        .orElseThrow());
    }

    @Property
    void aBiggerJobNeverRisesAboveTheSameDelay(
            @ForAll("estimates") BigDecimal value, @ForAll("sizes") BigDecimal size) {
        var zero = BigDecimal.ZERO;

        assertThat(ALIGNED.score(job(value, zero, zero, size.add(BigDecimal.ONE), null), Map.of())
                        .orElseThrow())
                .isLessThanOrEqualTo(ALIGNED.score(job(value, zero, zero, size, null), Map.of())
                        .orElseThrow());
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

    private static void assertScore(ModelKind kind, Map<ModelInput, BigDecimal> known, String score) {
        assertThat(new Formula(kind, List.of()).score(known, Map.of())).contains(new BigDecimal(score));
    }

    private static WeightedInput weighted(ModelInput input, String weight, String from, String to) {
        return new WeightedInput(input, null, new BigDecimal(weight), new BigDecimal(from), new BigDecimal(to));
    }

    private static Map<ModelInput, BigDecimal> estimated(String alignment) {
        return job(
                BigDecimal.valueOf(8),
                BigDecimal.valueOf(5),
                BigDecimal.valueOf(3),
                BigDecimal.valueOf(5),
                alignment == null ? null : new BigDecimal(alignment));
    }

    private static Map<ModelInput, BigDecimal> job(
            BigDecimal value, BigDecimal time, BigDecimal risk, BigDecimal size, BigDecimal alignment) {
        var known = new EnumMap<ModelInput, BigDecimal>(ModelInput.class);
        known.put(ModelInput.BUSINESS_VALUE, value);
        known.put(ModelInput.TIME_CRITICALITY, time);
        known.put(ModelInput.RISK_REDUCTION, risk);
        known.put(ModelInput.JOB_SIZE, size);
        if (alignment != null) {
            known.put(ModelInput.ALIGNMENT, alignment);
        }
        return known;
    }
}
