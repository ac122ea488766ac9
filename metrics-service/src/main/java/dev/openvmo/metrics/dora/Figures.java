package dev.openvmo.metrics.dora;

import dev.openvmo.kit.decimal.Decimals;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.kit.store.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * DORA's five over some time. Pure.
 *
 * @param deployments that ended, with success or without
 * @param failed how many of them failed: without success, rolled back, or with an incident
 * @param incidents of these deployments
 * @param guessed how many of these incidents are linked by time, for want of a cause that was said
 * @param openIncidents how many of these incidents are not resolved
 * @param unresolved how many failed deployments have not recovered
 * @param untimed changes of which nobody says when they were created
 * @param inconsistent changes deployed before they were created, and incidents resolved before they were detected
 */
record Figures(
        long deployments,
        long failed,
        Distribution changeLeadTime,
        Frequency deploymentFrequency,
        Computed changeFailRate,
        Distribution failedDeploymentRecoveryTime,
        Computed deploymentReworkRate,
        long incidents,
        long guessed,
        long openIncidents,
        long unresolved,
        long untimed,
        long inconsistent) {
    private static final BigDecimal WEEK = micros(Duration.ofDays(7));

    /** From a row of {@link DeliverySql#figures}. */
    static Figures of(Row row, Duration length, Instant asOf, String derivation) {
        var deployments = row.number("deployments");
        var failed = row.number("failed");
        var none = deployments == 0 ? Missing.NO_DEPLOYMENTS : null;
        return new Figures(
                deployments,
                failed,
                Distribution.of(row, "lead", "led", none == null ? Missing.NO_CHANGES : none, asOf, derivation),
                frequency(deployments, row.number("successes"), length, asOf, derivation),
                rate(failed, deployments, none, asOf, derivation),
                Distribution.of(
                        row,
                        "recovery",
                        "recovered",
                        none != null ? none : failed == 0 ? Missing.NO_FAILED_DEPLOYMENTS : Missing.NOT_RECOVERED,
                        asOf,
                        derivation),
                rate(
                        row.number("unplanned"),
                        deployments,
                        none == null && row.number("planning_known") == 0 ? Missing.PLANNING_UNKNOWN : none,
                        asOf,
                        derivation),
                row.number("incidents"),
                row.number("guessed"),
                row.number("open_incidents"),
                row.number("unresolved"),
                row.number("untimed"),
                row.number("inconsistent_changes") + row.number("inconsistent_recoveries"));
    }

    /** Of a time in which nothing was deployed. */
    static Figures none(Instant asOf, String derivation) {
        var time = new Distribution(null, null, null, null, "h", 0, asOf, derivation, Missing.NO_DEPLOYMENTS);
        var rate = rate(0, 0, Missing.NO_DEPLOYMENTS, asOf, derivation);
        return new Figures(
                0, 0, time, frequency(0, 0, Duration.ofDays(7), asOf, derivation), rate, time, rate, 0, 0, 0, 0, 0, 0);
    }

    private static Frequency frequency(
            long deployments, long successes, Duration length, Instant asOf, String derivation) {
        return new Frequency(
                deployments == 0
                        ? null
                        : Decimals.quotient(
                                BigDecimal.valueOf(successes).multiply(WEEK), micros(length), Decimals.PLACES),
                successes,
                "deployments",
                deployments,
                asOf,
                derivation,
                deployments == 0 ? Missing.NO_DEPLOYMENTS : null);
    }

    private static Computed rate(long part, long all, Missing missing, Instant asOf, String derivation) {
        return missing != null
                ? new Computed(null, null, asOf, all, derivation, missing.name())
                : new Computed(
                        Decimals.quotient(BigDecimal.valueOf(part), BigDecimal.valueOf(all), Decimals.PLACES),
                        null,
                        asOf,
                        all,
                        derivation,
                        null);
    }

    private static BigDecimal micros(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds())
                .movePointRight(6)
                .add(BigDecimal.valueOf(duration.toNanosPart() / 1000));
    }
}
