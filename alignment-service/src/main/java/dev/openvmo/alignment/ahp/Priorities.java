package dev.openvmo.alignment.ahp;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a matrix of judgements says: the principal eigenvector as weights, and how far the judgements contradict each other
 * (T. L. Saaty, The Analytic Hierarchy Process, 1980): CR = ((λmax − n) / (n − 1)) / random index.
 *
 * @param weights of the items in their order, to 9 places
 * @param consistencyRatio above {@link #LIMIT} the weights are not to be relied on
 * @param doubts the judgements to revisit where it is, the worst first
 */
public record Priorities(List<BigDecimal> weights, BigDecimal consistencyRatio, List<Doubt> doubts) {
    /** For more items there is no random index in the table, and nobody keeps more than 105 judgements consistent. */
    public static final int MOST_ITEMS = 15;

    /** Where the random indices come from. */
    public static final String RANDOM_INDEX = "Saaty 1980";

    private static final double[] RANDOM = {
        0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };
    private static final BigDecimal LIMIT = new BigDecimal("0.10");
    private static final int MOST_DOUBTS = 3;
    private static final int MOST_STEPS = 10_000;
    private static final double EXACT = 1e-15;

    /**
     * A judgement that contradicts the others: the largest a_ij · w_j / w_i. What would mend it is what the others say of
     * the two without it (Harker's zero; T. L. Saaty, Decision-making with the AHP, EJOR 145, 2003), rounded to the scale.
     *
     * @param consistencyRatio what it would be then
     */
    public record Doubt(int row, int column, Judgement judged, Judgement suggested, BigDecimal consistencyRatio) {}

    /** What this matrix says. */
    public static Priorities of(PairwiseMatrix matrix) {
        var judged = matrix.values();
        var weights = eigenvector(judged);
        var ratio = ratio(judged, weights);
        return new Priorities(
                Arrays.stream(weights).mapToObj(Priorities::decimal).toList(),
                ratio,
                ratio.compareTo(LIMIT) > 0 ? doubts(matrix, judged, weights) : List.of());
    }

    /** Whether the weights may be relied on. */
    public boolean consistent() {
        return consistencyRatio.compareTo(LIMIT) <= 0;
    }

    private static List<Doubt> doubts(PairwiseMatrix matrix, double[][] judged, double[] weights) {
        record Pair(int row, int column, double error) {}
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < weights.length; i++) {
            for (var j = i + 1; j < weights.length; j++) {
                var error = judged[i][j] * weights[j] / weights[i];
                pairs.add(new Pair(i, j, Math.max(error, 1 / error)));
            }
        }
        return pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::error).reversed())
                .limit(MOST_DOUBTS)
                .map(pair -> doubt(matrix, judged, pair.row, pair.column))
                .toList();
    }

    private static Doubt doubt(PairwiseMatrix matrix, double[][] judged, int i, int j) {
        var without = eigenvector(with(judged, i, j, 0, 0, 2));
        var suggested = Judgement.nearest(without[i] / without[j]);
        var mended = with(judged, i, j, suggested.value(), 1 / suggested.value(), 1);
        return new Doubt(i, j, matrix.rows().get(i).get(j), suggested, ratio(mended, eigenvector(mended)));
    }

    private static double[][] with(double[][] judged, int i, int j, double upper, double lower, double self) {
        var changed = Stream.of(judged).map(double[]::clone).toArray(double[][]::new);
        changed[i][j] = upper;
        changed[j][i] = lower;
        changed[i][i] = self;
        changed[j][j] = self;
        return changed;
    }

    /** By power iteration: a positive matrix has one positive eigenvector, and every start comes to it (Perron). */
    private static double[] eigenvector(double[][] matrix) {
        var vector = new double[matrix.length];
        Arrays.fill(vector, 1.0 / matrix.length);
        for (var step = 0; step < MOST_STEPS; step++) {
            var next = normalised(product(matrix, vector));
            var moved = 0.0;
            for (var i = 0; i < next.length; i++) {
                moved = Math.max(moved, Math.abs(next[i] - vector[i]));
            }
            vector = next;
            if (moved < EXACT) {
                break;
            }
        }
        return vector;
    }

    private static BigDecimal ratio(double[][] matrix, double[] weights) {
        var n = weights.length;
        if (n < 3) {
            return BigDecimal.ZERO; // two items cannot contradict each other
        }
        var product = product(matrix, weights);
        var lambda = 0.0;
        for (var i = 0; i < n; i++) {
            lambda += product[i] / weights[i] / n;
        }
        return decimal(Math.max(0, (lambda - n) / (n - 1) / RANDOM[n]));
    }

    private static double[] product(double[][] matrix, double[] vector) {
        return Stream.of(matrix)
                .mapToDouble(row -> {
                    var sum = 0.0;
                    for (var j = 0; j < row.length; j++) {
                        sum += row[j] * vector[j];
                    }
                    return sum;
                })
                .toArray();
    }

    private static double[] normalised(double[] vector) {
        var sum = Arrays.stream(vector).sum();
        return Arrays.stream(vector).map(each -> each / sum).toArray();
    }

    private static BigDecimal decimal(double value) {
        return Decimals.rounded(BigDecimal.valueOf(value));
    }
}
