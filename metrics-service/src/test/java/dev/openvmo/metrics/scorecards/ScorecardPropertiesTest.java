package dev.openvmo.metrics.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.metrics.catalogue.Direction;
import dev.openvmo.metrics.catalogue.ValueArea;
import dev.openvmo.metrics.targets.Attainment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What holds of every scorecard. */
class ScorecardPropertiesTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /** How green: what is not known is no greener than red. */
    private static final Map<Colour, Integer> GREENNESS =
            Map.of(Colour.GREEN, 2, Colour.AMBER, 1, Colour.RED, 0, Colour.NO_DATA, 0);

    @Property
    void itIsGreenOnlyWhereEachSideHasDataAndIsGreen(@ForAll("cards") List<Measure> measures) {
        var card = Scorecard.of(measures);

        var green = Arrays.stream(Side.values())
                .allMatch(side -> measures.stream().anyMatch(each -> side.has(each) && each.judged())
                        && measures.stream()
                                .filter(side::has)
                                .filter(Measure::judged)
                                .allMatch(each -> each.colour() == Colour.GREEN));
        assertThat(card.overall() == Colour.GREEN).isEqualTo(green);
        assertThat(card.steps().isEmpty()).isEqualTo(green);
    }

    @Property
    void oneSideAloneIsNeverGreen(@ForAll("cards") List<Measure> measures, @ForAll Side side) {
        var oneSided = measures.stream().filter(side::has).toList();

        assertThat(Scorecard.of(oneSided).overall()).isNotEqualTo(Colour.GREEN);
    }

    @Property
    void improvingAMeasureNeverWorsensIt(
            @ForAll("cards") @Size(min = 1) List<Measure> measures, @ForAll @IntRange(max = 100) int which) {
        var at = which % measures.size();
        var before = measures.get(at).colour();
        Assume.that(before != null);
        for (var after : Colour.values()) {
            if (GREENNESS.get(after) > GREENNESS.get(before)) {
                var better = with(measures, at, after);

                assertThat(greenness(better)).isGreaterThanOrEqualTo(greenness(measures));
                assertThat(Scorecard.of(better).overall() == Colour.RED)
                        .satisfiesAnyOf(red -> assertThat(red).isFalse(), red -> assertThat(
                                        Scorecard.of(measures).overall())
                                .isEqualTo(Colour.RED));
            }
        }
    }

    @Property
    void removingDataNeverMakesItGreener(
            @ForAll("cards") @Size(min = 1) List<Measure> measures, @ForAll @IntRange(max = 100) int which) {
        var at = which % measures.size();
        Assume.that(measures.get(at).judged());

        assertThat(greenness(with(measures, at, Colour.NO_DATA))).isLessThanOrEqualTo(greenness(measures));
    }

    @Property
    void theOrderOfMeasuresMakesNoDifference(@ForAll("cards") List<Measure> measures) {
        var turned = new ArrayList<>(measures);
        Collections.reverse(turned);

        assertThat(Scorecard.of(turned).sides())
                .isEqualTo(Scorecard.of(measures).sides());
        assertThat(Scorecard.of(turned).areas())
                .isEqualTo(Scorecard.of(measures).areas());
    }

    /** Each measure as the steps say, and one measure for each side that has none: then it is green. */
    @Property
    void doingWhatItSaysMakesItGreen(@ForAll("cards") List<Measure> measures) {
        var done = new ArrayList<>(measures);
        for (var step : Scorecard.of(measures).steps()) {
            if (step.act() == Step.Act.COVER) {
                done.add(measure(
                        step.side() == Side.DELIVERY ? ValueArea.TIME_TO_MARKET : ValueArea.CURRENT_VALUE,
                        step.side() == Side.PEOPLE,
                        Colour.GREEN));
            } else {
                done.replaceAll(each -> each.key().equals(step.key()) ? coloured(each, Colour.GREEN) : each);
            }
        }

        assertThat(Scorecard.of(done).overall()).isEqualTo(Colour.GREEN);
    }

    @Property
    void aTargetIsOnTrackFromTheValueThatIsTold(
            @ForAll("decimals") BigDecimal baseline,
            @ForAll("decimals") BigDecimal target,
            @ForAll @IntRange(min = 1, max = 1000) int days,
            @ForAll @IntRange(min = -10, max = 1200) int passed) {
        Assume.that(baseline.compareTo(target) != 0);
        var end = START.plusDays(days);
        var today = START.plusDays(passed);
        var green = Attainment.onTrack(baseline, target, START, end, today);

        assertThat(colour(baseline, target, green, end, today)).isEqualTo(Colour.GREEN);
        var worse = green.subtract(target.subtract(baseline).movePointLeft(3));
        assertThat(colour(baseline, target, worse, end, today)).isNotEqualTo(Colour.GREEN);
    }

    @Test
    void deliveryAloneIsToldWhatIsMissing() {
        var card = Scorecard.of(List.of(
                measure(ValueArea.TIME_TO_MARKET, false, Colour.GREEN), measure(ValueArea.CURRENT_VALUE, true, null)));

        assertThat(card.sides().values()).containsExactly(Colour.GREEN, Colour.NO_DATA, Colour.GREEN, Colour.NO_DATA);
        assertThat(card.overall()).isEqualTo(Colour.NO_DATA);
        assertThat(card.steps())
                .extracting(Step::act, Step::side, step -> step.metrics().size())
                .containsExactly(tuple(Step.Act.COVER, Side.VALUE, 1), tuple(Step.Act.COVER, Side.PEOPLE, 1));
    }

    private static Colour colour(
            BigDecimal baseline, BigDecimal target, BigDecimal value, LocalDate end, LocalDate today) {
        return Colour.of(
                Attainment.of(baseline, target, value, START, end, today).health());
    }

    private static int greenness(List<Measure> measures) {
        return GREENNESS.get(Scorecard.of(measures).overall());
    }

    private static List<Measure> with(List<Measure> measures, int at, Colour colour) {
        var other = new ArrayList<>(measures);
        other.set(at, coloured(measures.get(at), colour));
        return other;
    }

    private static Measure coloured(Measure of, Colour colour) {
        return new Measure(
                of.source(),
                of.key(),
                of.name(),
                of.area(),
                of.people(),
                of.value(),
                of.target(),
                of.dueOn(),
                colour,
                of.green(),
                of.better());
    }

    private static int counter;

    private static Measure measure(ValueArea area, boolean people, Colour colour) {
        return new Measure(
                Measure.Source.METRIC,
                "m" + counter++,
                "A measure",
                area,
                people,
                Computed.unknown("NOT_MEASURED"),
                null,
                null,
                colour,
                BigDecimal.ONE,
                Direction.INCREASE);
    }

    @Provide
    Arbitrary<List<Measure>> cards() {
        return Combinators.combine(
                        Arbitraries.of(ValueArea.class),
                        Arbitraries.of(true, false),
                        Arbitraries.frequency(
                                        Tuple.of(6, Colour.GREEN),
                                        Tuple.of(1, Colour.AMBER),
                                        Tuple.of(1, Colour.RED),
                                        Tuple.of(1, Colour.NO_DATA))
                                .injectNull(0.1))
                .as(ScorecardPropertiesTest::measure)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                .ofScale(4);
    }
}
