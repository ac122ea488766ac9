package dev.openvmo.alignment.ahp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrioritiesTest {
    /** Saaty, A scaling method for priorities in hierarchical structures (1977): the wealth of nations. */
    private static final String WEALTH = "4 9 6 6 5 5 7 5 5 3 4 1/5 1/5 1/7 1/5 1 1/3 1/3 1/3 1/3 2";

    /** Saaty, How to make a decision (1990): choosing a house. */
    private static final String HOUSE =
            "5 3 7 6 6 1/3 1/4 1/3 5 3 3 1/5 1/7 6 3 4 6 1/5 1/3 1/4 1/7 1/8 1/2 1/5 1/6 1/5 1/6 1/2";

    private static final String LEADER = "4 3 7 1/3 3 5";
    private static final List<String> CANDIDATES = List.of("1/4 4 9", "3 1/5 1/7", "5 9 4", "1/3 5 9");

    @ParameterizedTest
    @CsvSource({
        WEALTH + ", 7, 0.427 0.230 0.021 0.052 0.052 0.123 0.094, 0.08, 2",
        "1/3 8 3 3 7 9 3 3 9 1/6 1/5 2 1/3 6 6, 6, 0.262 0.397 0.033 0.116 0.164 0.027, 0.07, 2",
        HOUSE + ", 8, 0.173 0.054 0.188 0.018 0.031 0.036 0.167 0.333, 0.169, 3",
        LEADER + ", 4, 0.548 0.127 0.270 0.056, 0.044, 3",
        "1/4 4 9, 3, 0.217 0.717 0.066, 0.032, 3",
        "3 1/5 1/7, 3, 0.188 0.081 0.731, 0.056, 3",
        "5 9 4, 3, 0.743 0.194 0.063, 0.061, 3",
        "1/3 5 9, 3, 0.265 0.672 0.063, 0.025, 3",
    })
    void publishedMatricesGiveThePrintedWeightsAndRatios(
            String upper, int items, String weights, String ratio, int places) {
        var priorities = Priorities.of(matrix(items, upper));

        for (var i = 0; i < items; i++) {
            assertThat(priorities.weights().get(i))
                    .isCloseTo(new BigDecimal(weights.split(" ")[i]), within(new BigDecimal("0.0005")));
        }
        assertThat(priorities.consistencyRatio())
                .isCloseTo(new BigDecimal(ratio), within(new BigDecimal("0.5").movePointLeft(places)));
    }

    /** Wikipedia, Analytic hierarchy process: choose a leader. */
    @Test
    void theLeaderIsDickAsPrinted() {
        var criteria = Priorities.of(matrix(4, LEADER)).weights();
        var people = CANDIDATES.stream()
                .map(upper -> Priorities.of(matrix(3, upper)).weights())
                .toList();

        var synthesis = IntStream.range(0, 3)
                .mapToDouble(person -> IntStream.range(0, 4)
                        .mapToDouble(criterion -> criteria.get(criterion).doubleValue()
                                * people.get(criterion).get(person).doubleValue())
                        .sum())
                .toArray();

        assertThat(synthesis).containsExactly(new double[] {0.358, 0.493, 0.149}, within(0.0006));
    }

    @Test
    void theHousesMostInconsistentJudgementIsSaatysAndHalfWouldMendIt() {
        var worst = Priorities.of(matrix(8, HOUSE)).doubts().get(0);

        assertThat(List.of(worst.row() + 1, worst.column() + 1)).containsExactly(3, 7);
        assertThat(worst.judged()).hasToString("6");
        assertThat(worst.suggested()).hasToString("1/2");
        assertThat(worst.consistencyRatio()).isCloseTo(new BigDecimal("0.083"), within(new BigDecimal("0.001")));
    }

    @Test
    void whatIsConsistentLeavesNoDoubts() {
        assertThat(Priorities.of(matrix(4, LEADER)).doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 15})
    void judgementsMadeOfWeightsGiveTheWeightsBack(int items) {
        var said = new ArrayList<String>();
        for (var i = 1; i <= items; i++) {
            for (var j = i + 1; j <= items; j++) {
                said.add((1 + i % 3) + "/" + (1 + j % 3));
            }
        }

        var priorities = Priorities.of(matrix(items, String.join(" ", said)));

        var sum = IntStream.rangeClosed(1, items).map(i -> 1 + i % 3).sum();
        for (var i = 1; i <= items; i++) {
            assertThat(priorities.weights().get(i - 1).doubleValue())
                    .isCloseTo((1 + i % 3) / (double) sum, within(1e-9));
        }
        assertThat(priorities.consistencyRatio()).isZero();
        assertThat(priorities.weights().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isCloseTo(BigDecimal.ONE, within(new BigDecimal("1e-8")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfItemsDoesNotMatter(long seed) {
        var random = new Random(seed);
        var items = 3 + random.nextInt(13);
        var judgements = IntStream.range(0, items * (items - 1) / 2)
                .mapToObj(n -> random.nextBoolean() ? "" + (1 + random.nextInt(9)) : "1/" + (1 + random.nextInt(9)))
                .toList();
        var matrix = matrix(items, String.join(" ", judgements));
        var order = new ArrayList<>(IntStream.range(0, items).boxed().toList());
        Collections.shuffle(order, random);

        var shuffled = Priorities.of(new PairwiseMatrix(order.stream()
                .map(i -> order.stream().map(j -> matrix.rows().get(i).get(j)).toList())
                .toList()));

        var straight = Priorities.of(matrix);
        assertThat(shuffled.weights())
                .isEqualTo(order.stream().map(straight.weights()::get).toList());
        assertThat(shuffled.consistencyRatio()).isEqualTo(straight.consistencyRatio());
    }

    static PairwiseMatrix matrix(int items, String upper) {
        return PairwiseMatrix.of(
                items,
                Arrays.stream(upper.split(" "))
                        .map(text -> Judgement.of(text).orElseThrow())
                        .iterator());
    }
}
