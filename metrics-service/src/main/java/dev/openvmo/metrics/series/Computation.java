package dev.openvmo.metrics.series;

import dev.openvmo.metrics.catalogue.Aggregation;
import dev.openvmo.metrics.formulas.Formula;
import dev.openvmo.metrics.formulas.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes a formula from what its parts come to in each interval: never a mean of means. Pure. */
final class Computation {
    private final Question question;
    private final Map<String, Map<Integer, Measurements.Measured>> parts;
    private final Map<String, Formula> formulas = new HashMap<>();

    Computation(Question question, Map<String, Map<Integer, Measurements.Measured>> parts) {
        this.question = question;
        this.parts = parts;
        question.metrics().values().stream()
                .filter(each -> each.formula() != null)
                .forEach(each -> formulas.put(each.key(), Formula.parse(each.formula())));
    }

    /** What an interval comes to, and how many observations that rests on. */
    record Result(Quantity quantity, long samples) {
        private static final Result NONE = new Result(Quantity.none(Quantity.Reason.NOT_MEASURED), 0);

        static Result of(Measurements.Measured measured, String unit) {
            return measured == null ? NONE : new Result(Quantity.of(measured.value(), unit), measured.samples());
        }

        SeriesView.Point point(LocalDate start, boolean partial) {
            return new SeriesView.Point(start, quantity.rounded(), quantity.reason(), samples, partial);
        }
    }

    List<Result> points(int intervals) {
        var points = new ArrayList<Result>();
        for (int nth = 0; nth < intervals; nth++) {
            points.add(new Result(new At(nth).value(question.formula()), samples(nth)));
        }
        return points;
    }

    private long samples(int nth) {
        return parts.values().stream()
                .mapToLong(each -> each.containsKey(nth) ? each.get(nth).samples() : 0)
                .sum();
    }

    /** One interval, where each metric is computed once, however many formulas name it. */
    private final class At {
        private final int nth;
        private final Map<String, Quantity> known = new HashMap<>();

        At(int nth) {
            this.nth = nth;
        }

        Quantity value(Formula formula) {
            return formula.evaluate(this::metric);
        }

        private Quantity metric(String key) {
            var value = known.get(key);
            if (value == null) {
                value = formulas.containsKey(key) ? computed(key) : measured(key);
                known.put(key, value);
            }
            return value;
        }

        private Quantity computed(String key) {
            var value = value(formulas.get(key));
            return value.reason() == null
                    ? Quantity.of(value.value(), question.metrics().get(key).unit())
                    : value;
        }

        private Quantity measured(String key) {
            var metric = question.metrics().get(key);
            var unit = metric.aggregation() == Aggregation.COUNT && question.aggregation() != SeriesAggregation.RATIO
                    ? null
                    : metric.unit();
            return Result.of(parts.get(key).get(nth), unit).quantity();
        }
    }
}
