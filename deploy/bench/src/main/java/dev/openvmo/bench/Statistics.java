package dev.openvmo.bench;

import java.util.Collection;

/** Percentiles by linear interpolation between closest ranks (as PostgreSQL's percentile_cont). */
final class Statistics {
    private Statistics() {}

    static double median(Collection<Double> values) {
        return percentile(values, 0.5);
    }

    static double percentile(Collection<Double> values, double fraction) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var position = fraction * (sorted.length - 1);
        var below = (int) Math.floor(position);
        var above = (int) Math.ceil(position);
        return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
    }
}
