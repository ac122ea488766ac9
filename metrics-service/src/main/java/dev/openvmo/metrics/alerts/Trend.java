package dev.openvmo.metrics.alerts;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/**
 * The slope a day of the line through the latest so many measurements, by least squares (Draper and Smith, Applied Regression
 * Analysis, ch. 1), beyond a threshold. Computed in binary floating point and rounded to nine places before it is compared.
 */
final class Trend implements Breach {
    private static final double DAY = Duration.ofDays(1).toMillis();

    private final Condition condition;
    private final BigDecimal threshold;
    private final int enough;
    private final ArrayDeque<Point> latest = new ArrayDeque<>();

    private record Point(Instant at, double value) {}

    Trend(Condition condition, BigDecimal threshold, int enough) {
        this.condition = condition;
        this.threshold = threshold;
        this.enough = enough;
    }

    @Override
    public boolean next(Instant at, BigDecimal value) {
        latest.addLast(new Point(at, value.doubleValue()));
        if (latest.size() > enough) {
            latest.removeFirst();
        }
        return latest.size() == enough && condition.breached(Decimals.rounded(BigDecimal.valueOf(slope())), threshold);
    }

    private double slope() {
        var origin = latest.getFirst().at;
        var days = latest.stream()
                .mapToDouble(each -> Duration.between(origin, each.at).toMillis() / DAY)
                .toArray();
        var values = latest.stream().mapToDouble(Point::value).toArray();
        var day = mean(days);
        var value = mean(values);
        var together = 0.0;
        var alone = 0.0;
        for (int nth = 0; nth < days.length; nth++) {
            together += (days[nth] - day) * (values[nth] - value);
            alone += (days[nth] - day) * (days[nth] - day);
        }
        return together / alone;
    }

    private static double mean(double[] all) {
        var sum = 0.0;
        for (var each : all) {
            sum += each;
        }
        return sum / all.length;
    }
}
