package dev.openvmo.metrics.forecasts;

import java.util.List;
import java.util.TreeMap;

/** How much was finished in each interval of some history, each as likely to come again in any interval to come. Pure. */
record Samples(List<Long> each) {

    boolean nothingFinished() {
        return each.stream().allMatch(one -> one == 0);
    }

    long most() {
        return each.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** How likely each amount is. */
    Weights weights() {
        var counts = new TreeMap<Long, Integer>();
        each.forEach(one -> counts.merge(one, 1, Integer::sum));
        var amounts = counts.keySet().stream().mapToInt(Math::toIntExact).toArray();
        var chances = counts.values().stream()
                .mapToDouble(count -> (double) count / each.size())
                .toArray();
        return new Weights(amounts, chances);
    }

    /** Amounts and their chances, by place. */
    record Weights(int[] amounts, double[] chances) {}
}
