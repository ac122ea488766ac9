package dev.openvmo.metrics.value;

import java.math.BigDecimal;
import java.util.List;

/**
 * The one number an initiative's value is told by. Pure: metric values and a currency in, a number or a reason out.
 * Formula {@value #FORMULA}
 *
 * @param value null where there is none
 * @param unit of the value
 * @param reason why there is none
 * @param sampleSize how many observations it rests on
 */
record Headline(BigDecimal value, String unit, String reason, long sampleSize) {
    static final String NOT_MEASURED = "NOT_MEASURED";
    static final String MIXED_UNITS = "MIXED_UNITS";
    static final List<String> REASONS = List.of(NOT_MEASURED, MIXED_UNITS);
    static final String VERSION = "value-summary-2";
    static final String FORMULA =
            "the sum of the VALUE metrics whose unit is the portfolio's currency, less those of direction DECREASE; "
                    + "without any, the one VALUE metric there is";

    static Headline of(List<MetricValue> metrics, String currency) {
        var money = metrics.stream()
                .filter(metric -> currency != null && currency.equals(metric.unit()))
                .toList();
        if (!money.isEmpty()) {
            return new Headline(
                    money.stream().map(MetricValue::realised).reduce(BigDecimal.ZERO, BigDecimal::add),
                    currency,
                    null,
                    samples(money));
        }
        return switch (metrics.size()) {
            case 0 -> new Headline(null, null, NOT_MEASURED, 0);
            case 1 -> new Headline(metrics.get(0).value(), metrics.get(0).unit(), null, samples(metrics));
            default -> new Headline(null, null, MIXED_UNITS, samples(metrics));
        };
    }

    private static long samples(List<MetricValue> metrics) {
        return metrics.stream().mapToLong(MetricValue::sampleSize).sum();
    }
}
