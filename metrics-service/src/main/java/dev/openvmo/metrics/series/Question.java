package dev.openvmo.metrics.series;

import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.catalogue.Metric;
import dev.openvmo.metrics.formulas.Formula;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What is asked for, once it makes sense. Pure.
 *
 * @param metric the one asked for
 * @param metrics it and all it is computed from, by key
 * @param formula by which it is computed; null where it is measured
 * @param share that of a percentile, from 0 to 1; null of all else
 */
record Question(
        Metric metric,
        Map<String, Metric> metrics,
        Formula formula,
        SeriesAggregation aggregation,
        BigDecimal share,
        Reach reach) {
    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final int PLACES = 4;

    /** 422 of what does not go together. */
    static Question of(
            SeriesRequest query,
            Metric metric,
            BiFunction<Metric, String, Map<String, Metric>> metrics,
            Window window) {
        var computed = metric.formula() != null;
        var aggregation = query.aggregation != null
                ? query.aggregation
                : computed ? SeriesAggregation.FORMULA : SeriesAggregation.of(metric.aggregation());
        refuse(
                computed != (aggregation == SeriesAggregation.FORMULA),
                "'aggregation' is FORMULA of a metric that has one, and of no other");
        goesWith("percentile", query.percentile, aggregation == SeriesAggregation.PERCENTILE);
        goesWith("denominator", query.denominator, aggregation == SeriesAggregation.RATIO);
        var all = metrics.apply(metric, query.denominator);
        var formula = computed
                ? Formula.parse(metric.formula())
                : query.denominator == null ? null : Formula.ratio(metric.key(), query.denominator);
        refuse(
                query.denominator != null && all.get(query.denominator).formula() != null,
                "'denominator' names a metric that is computed: a ratio is of what was measured");
        return new Question(
                metric,
                all,
                formula,
                aggregation,
                share(query.percentile),
                new Reach(
                        measured(all), query.subjectType, query.subjectId, Boolean.TRUE.equals(query.rollUp), window));
    }

    /** The keys of those that are measured. */
    List<String> measured() {
        return measured(metrics);
    }

    /** What the values count; null where nothing, or a formula says it. */
    String unit() {
        return aggregation == SeriesAggregation.COUNT ? null : metric.unit();
    }

    private static List<String> measured(Map<String, Metric> metrics) {
        return metrics.values().stream()
                .filter(each -> each.formula() == null)
                .map(Metric::key)
                .sorted()
                .toList();
    }

    private static BigDecimal share(BigDecimal percentile) {
        if (percentile == null) {
            return null;
        }
        refuse(
                percentile.signum() < 0 || percentile.compareTo(MOST) > 0 || percentile.scale() > PLACES,
                "'percentile' is a number from 0 to 100 with at most %d places".formatted(PLACES));
        return percentile.movePointLeft(2);
    }

    private static void goesWith(String parameter, Object value, boolean needed) {
        refuse((value != null) != needed, "'%s' goes with its aggregation, and only with that".formatted(parameter));
    }

    private static void refuse(boolean wrong, String detail) {
        if (wrong) {
            throw Problem.of(KitProblem.INVALID_INPUT, detail);
        }
    }
}
