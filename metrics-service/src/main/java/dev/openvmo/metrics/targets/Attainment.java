package dev.openvmo.metrics.targets;

import dev.openvmo.kit.decimal.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much of the way from baseline to target is gone, beside how much of the time is; both rounded to nine places. A way that
 * is gone evenly is on track; who has gone at least 70 % of that is at risk. Pure.
 *
 * @param gone below 0 where it went the other way, above 1 where it went beyond
 * @param due the share of days that have passed, 0 to 1
 */
public record Attainment(BigDecimal gone, BigDecimal due, Health health) {
    private static final BigDecimal AT_RISK = new BigDecimal("0.7");

    /** Whether it will be reached in time. */
    @Schema(
            name = "TargetHealth",
            description =
                    "REACHED; MISSED: not by its day; ON_TRACK: gone as much of the way as of the time; AT_RISK: at least 70 % of that;"
                            + " OFF_TRACK: less.")
    public enum Health {
        REACHED,
        ON_TRACK,
        AT_RISK,
        OFF_TRACK,
        MISSED
    }

    /** Where this value stands today. */
    public static Attainment of(
            BigDecimal baseline, BigDecimal target, BigDecimal value, LocalDate start, LocalDate end, LocalDate today) {
        var gone = Decimals.quotient(value.subtract(baseline), target.subtract(baseline), Decimals.PLACES);
        var days = ChronoUnit.DAYS.between(start, end);
        var passed = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(start, today)));
        var due = Decimals.quotient(BigDecimal.valueOf(passed), BigDecimal.valueOf(days), Decimals.PLACES);
        // what is rounded to 1 is not reached
        var reached = value.compareTo(target) * target.compareTo(baseline) >= 0;
        return new Attainment(gone, due, health(reached, today.isAfter(end), gone, due));
    }

    /** From where on a value, with some time gone, is on track; after the end it must have reached the target. */
    public static BigDecimal onTrack(
            BigDecimal baseline, BigDecimal target, LocalDate start, LocalDate end, LocalDate today) {
        return today.isAfter(end)
                ? target
                : Decimals.plain(baseline.add(
                        target.subtract(baseline).multiply(of(baseline, target, baseline, start, end, today).due)));
    }

    private static Health health(boolean reached, boolean over, BigDecimal gone, BigDecimal due) {
        if (reached) {
            return Health.REACHED;
        }
        if (over) {
            return Health.MISSED;
        }
        if (gone.compareTo(due) >= 0) {
            return Health.ON_TRACK;
        }
        return gone.compareTo(due.multiply(AT_RISK)) >= 0 ? Health.AT_RISK : Health.OFF_TRACK;
    }
}
