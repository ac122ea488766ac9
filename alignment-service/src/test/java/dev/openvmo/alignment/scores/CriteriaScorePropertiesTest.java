package dev.openvmo.alignment.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.openvmo.alignment.scores.CriteriaScore.Consensus;
import dev.openvmo.alignment.scores.CriteriaScore.Part;
import dev.openvmo.alignment.scores.CriteriaScore.ValueFunction;
import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CriteriaScorePropertiesTest {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    @Property
    void threeAssessorsInAnyOrderGiveTheSameConsensus(
            @ForAll("ratings") List<BigDecimal> ratings, @ForAll Random random) {
        var shuffled = new ArrayList<>(ratings);
        Collections.shuffle(shuffled, random);

        assertThat(Consensus.of(shuffled, ONE, FIVE)).isEqualTo(Consensus.of(ratings, ONE, FIVE));
    }

    @Property
    void theOrderOfCriteriaDoesNotMatter(@ForAll("parts") List<Part> parts, @ForAll Random random) {
        var shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);

        assertThat(CriteriaScore.of(shuffled)).isEqualTo(CriteriaScore.of(parts));
    }

    @Property
    void aFailureIsNeverHidden(@ForAll("parts") List<Part> parts) {
        var failing = new ArrayList<>(parts);
        var best = BigDecimal.valueOf(100);
        failing.add(new Part("must", BigDecimal.ZERO, FIVE, ONE, null, null, null, ONE, 3, best));

        assertThat(CriteriaScore.of(failing).failures()).contains("must");
    }

    @Property
    void moreOfACriterionNeverLowersTheScore(@ForAll("parts") List<Part> parts, @ForAll Random random) {
        var index = random.nextInt(parts.size());
        var raised = new ArrayList<>(parts);
        var part = parts.get(index);
        var half = part.points().add(BigDecimal.valueOf(100)).multiply(new BigDecimal("0.5"));
        raised.set(
                index,
                new Part(
                        part.criterion(),
                        part.share(),
                        part.minimum(),
                        part.value(),
                        null,
                        null,
                        null,
                        part.sureness(),
                        part.assessors(),
                        half));

        assertThat(CriteriaScore.of(raised).value())
                .isGreaterThanOrEqualTo(CriteriaScore.of(parts).value());
    }

    @Property
    void whatEachCriterionBringsAddsUp(@ForAll("parts") List<Part> parts) {
        var score = CriteriaScore.of(parts);

        assertThat(score.value()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(parts.stream().map(Part::brings).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isCloseTo(score.value(), within(new BigDecimal("1e-7")));
    }

    @Property
    void whatIsNotAssessedHasNoValue(@ForAll("parts") List<Part> parts) {
        var missing = new ArrayList<>(parts);
        missing.add(new Part("open", ONE, null, null, null, null, null, null, 0, null));

        assertThat(CriteriaScore.of(missing).value()).isNull();
    }

    @Property
    void whatAMetricCountsForLiesBetweenItsNeighbours(
            @ForAll("functions") ValueFunction function, @ForAll("values") BigDecimal value) {
        var points = function.points();
        var below = points.floorEntry(value);
        var above = points.ceilingEntry(value);
        var one = (below == null ? above : below).getValue();
        var other = (above == null ? below : above).getValue();

        assertThat(function.of(value)).isBetween(one.min(other), one.max(other));
    }

    @Property
    void whereAllRisesMoreIsNeverLess(
            @ForAll("rising") ValueFunction function,
            @ForAll("values") BigDecimal one,
            @ForAll("values") BigDecimal other) {
        assertThat(function.of(one.max(other))).isGreaterThanOrEqualTo(function.of(one.min(other)));
    }

    @Provide
    Arbitrary<BigDecimal> values() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-20), BigDecimal.valueOf(20))
                .ofScale(3);
    }

    @Provide
    Arbitrary<ValueFunction> functions() {
        var points = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(9);
        return Arbitraries.maps(values(), points)
                .ofMinSize(2)
                .ofMaxSize(20)
                .map(each -> new ValueFunction(new TreeMap<>(each)));
    }

    @Provide
    Arbitrary<ValueFunction> rising() {
        return functions().map(function -> {
            var points = function.points().values().stream().sorted().iterator();
            var rising = new TreeMap<>(function.points());
            rising.replaceAll((value, point) -> points.next());
            return new ValueFunction(rising);
        });
    }

    @Provide
    Arbitrary<List<BigDecimal>> ratings() {
        return Arbitraries.bigDecimals().between(ONE, FIVE).ofScale(6).list().ofSize(3);
    }

    /** Shares that add up to 1 as the statement makes them. */
    @Provide
    Arbitrary<List<Part>> parts() {
        var weight =
                Arbitraries.bigDecimals().between(ONE, BigDecimal.valueOf(1000)).ofScale(3);
        var points = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(9);
        var share = Arbitraries.bigDecimals().between(BigDecimal.ZERO, ONE).ofScale(9);
        return Combinators.combine(weight, points, share)
                .as((w, p, s) -> new Part("", w, null, null, null, null, null, s, 1, p))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(parts -> {
                    var total = parts.stream().map(Part::share).reduce(BigDecimal.ZERO, BigDecimal::add);
                    return IntStream.range(0, parts.size())
                            .mapToObj(i -> new Part(
                                    "c" + i,
                                    Decimals.quotient(parts.get(i).share(), total, 18),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    parts.get(i).sureness(),
                                    1,
                                    parts.get(i).points()))
                            .toList();
                });
    }
}
