package dev.openvmo.metrics.forecasts;

/**
 * What comes with some certainty, in intervals or items. Pure.
 *
 * @param value null where it takes longer than is looked ahead
 * @param lower the lower bound of its 95 % confidence interval; the value itself where it is exact
 * @param upper the upper one; null as the value is
 */
record Estimate(Long value, Long lower, Long upper) {
    static Estimate exact(Long value) {
        return new Estimate(value, value, value);
    }
}
