package dev.openvmo.metrics.actions;

import java.util.Arrays;

/**
 * A linear regression whose outliers count little: Huber's M-estimator (Huber 1964; k = 1.345, 95 % efficient under normal errors)
 * by iteratively reweighted least squares, its scale the median absolute deviation. The variance of a coefficient is the greater of
 * the usual one and the one that allows for neighbours in time being alike (Newey and West 1987, Bartlett weights, lag
 * ⌊4(n/100)^(2/9)⌋), both with n/(n-p): in short series the second is too small (Turner et al. 2021). Pure.
 *
 * @param coefficients of the columns
 * @param errors their standard errors
 * @param scatter the deviation of what the columns leave unexplained
 * @param degrees of freedom
 */
record Regression(double[] coefficients, double[] errors, double scatter, int degrees) {
    private static final double EFFICIENT = 1.345;
    private static final double NORMAL = 0.6744897501960817;
    private static final int ROUNDS = 50;
    private static final double CLOSE = 1e-9;

    /** Of these values on the columns of these rows, which are in the order of time. */
    static Regression of(double[][] rows, double[] values) {
        var weights = new double[values.length];
        Arrays.fill(weights, 1);
        var fit = solve(rows, values, weights);
        var scale = scale(residuals(rows, values, fit));
        double before = 0;
        for (int round = 0; round < ROUNDS && Math.abs(scale - before) > CLOSE * scale; round++) {
            var residuals = residuals(rows, values, fit);
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Math.min(1, EFFICIENT * scale / Math.max(Math.abs(residuals[i]), Double.MIN_NORMAL));
            }
            fit = solve(rows, values, weights);
            before = scale;
            scale = scale(residuals(rows, values, fit));
        }
        return new Regression(
                fit,
                errors(rows, weights, residuals(rows, values, fit)),
                deviation(residuals(rows, values, fit), weights, rows[0].length),
                values.length - rows[0].length);
    }

    /** The usual fit, in which every value counts alike. */
    static double[] leastSquares(double[][] rows, double[] values) {
        var weights = new double[values.length];
        Arrays.fill(weights, 1);
        return solve(rows, values, weights);
    }

    /** Robust: half of the values may be anything. Zero where more than half are explained wholly. */
    private static double scale(double[] residuals) {
        var sizes = Arrays.stream(residuals).map(Math::abs).sorted().toArray();
        var middle = sizes.length / 2;
        var median = sizes.length % 2 == 1 ? sizes[middle] : (sizes[middle - 1] + sizes[middle]) / 2;
        return median / NORMAL;
    }

    /** Of what is left, an outlier counting as much as its weight leaves of it. */
    private static double deviation(double[] residuals, double[] weights, int columns) {
        double squares = 0;
        for (int i = 0; i < residuals.length; i++) {
            squares += weights[i] * residuals[i] * weights[i] * residuals[i];
        }
        return Math.sqrt(squares / (residuals.length - columns));
    }

    private static double[] errors(double[][] rows, double[] weights, double[] residuals) {
        int n = rows.length;
        int p = rows[0].length;
        // the derivative of Huber's function: 1 within the limits, 0 beyond
        var within = Arrays.stream(weights).map(each -> each < 1 ? 0 : 1).toArray();
        var inverse = inverse(products(rows, within));
        var scores = new double[n][p];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < p; j++) {
                scores[i][j] = weights[i] * residuals[i] * rows[i][j];
            }
        }
        var alike = times(times(inverse, together(scores)), inverse);
        var variance = Math.pow(deviation(residuals, weights, p), 2);
        var errors = new double[p];
        for (int j = 0; j < p; j++) {
            errors[j] = Math.sqrt(Math.max(alike[j][j] * n / (n - p), variance * inverse[j][j]));
        }
        return errors;
    }

    private static double[][] together(double[][] scores) {
        int n = scores.length;
        int p = scores[0].length;
        int lag = (int) (4 * Math.pow(n / 100.0, 2.0 / 9));
        var sum = new double[p][p];
        for (int apart = 0; apart <= lag; apart++) {
            var weight = 1 - apart / (lag + 1.0);
            for (int i = apart; i < n; i++) {
                for (int j = 0; j < p; j++) {
                    for (int k = 0; k < p; k++) {
                        var one = scores[i][j] * scores[i - apart][k];
                        sum[j][k] += apart == 0 ? one : weight * (one + scores[i - apart][j] * scores[i][k]);
                    }
                }
            }
        }
        return sum;
    }

    private static double[] residuals(double[][] rows, double[] values, double[] fit) {
        var residuals = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            residuals[i] = values[i];
            for (int j = 0; j < fit.length; j++) {
                residuals[i] -= fit[j] * rows[i][j];
            }
        }
        return residuals;
    }

    private static double[] solve(double[][] rows, double[] values, double[] weights) {
        int p = rows[0].length;
        var inverse = inverse(products(rows, weights));
        var right = new double[p];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < p; j++) {
                right[j] += weights[i] * rows[i][j] * values[i];
            }
        }
        var fit = new double[p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                fit[j] += inverse[j][k] * right[k];
            }
        }
        return fit;
    }

    private static double[][] products(double[][] rows, double[] weights) {
        int p = rows[0].length;
        var sum = new double[p][p];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    sum[j][k] += weights[i] * rows[i][j] * rows[i][k];
                }
            }
        }
        return sum;
    }

    private static double[][] times(double[][] one, double[][] other) {
        int p = one.length;
        var product = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    product[i][j] += one[i][k] * other[k][j];
                }
            }
        }
        return product;
    }

    /** By Gauss and Jordan, the largest pivot first. */
    private static double[][] inverse(double[][] square) {
        int p = square.length;
        var left = new double[p][];
        var right = new double[p][p];
        for (int i = 0; i < p; i++) {
            left[i] = square[i].clone();
            right[i][i] = 1;
        }
        for (int step = 0; step < p; step++) {
            int pivot = step;
            for (int i = step + 1; i < p; i++) {
                pivot = Math.abs(left[i][step]) > Math.abs(left[pivot][step]) ? i : pivot;
            }
            swap(left, step, pivot);
            swap(right, step, pivot);
            var head = left[step][step];
            for (int j = 0; j < p; j++) {
                left[step][j] /= head;
                right[step][j] /= head;
            }
            for (int i = 0; i < p; i++) {
                var factor = left[i][step];
                for (int j = 0; i != step && j < p; j++) {
                    left[i][j] -= factor * left[step][j];
                    right[i][j] -= factor * right[step][j];
                }
            }
        }
        return right;
    }

    private static void swap(double[][] rows, int one, int other) {
        var kept = rows[one];
        rows[one] = rows[other];
        rows[other] = kept;
    }
}
