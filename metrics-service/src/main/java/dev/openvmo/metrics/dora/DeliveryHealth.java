package dev.openvmo.metrics.dora;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Is delivery fast and safe enough? By the levels that DORA found in 2024 (Accelerate State of DevOps Report 2024, performance levels):
 * no worse than its high cluster, as bad as its low one, or between. The worst figure decides. Pure.
 */
@Schema(
        name = "DeliveryHealth",
        description =
                "By the levels of DORA's report of 2024. HEALTHY: lead time (p50) up to a week, a deployment a week or more, up to 20 % fail,"
                        + " recovery (p50) up to a day; UNHEALTHY: over a month, under one a month, 40 % or more, over a week; AT_RISK:"
                        + " between. The worst figure decides.")
public enum DeliveryHealth {
    HEALTHY,
    AT_RISK,
    UNHEALTHY;

    /** Of fewer deployments nothing is said. */
    static final int FEWEST = 5;

    static final BigDecimal DAY = BigDecimal.valueOf(24);
    static final BigDecimal WEEK = BigDecimal.valueOf(168);
    /** The greatest share that may fail. */
    static final BigDecimal FAILING = new BigDecimal("0.2");

    /** A twelfth of a year of 365.25 days. */
    private static final BigDecimal MONTH = new BigDecimal("730.5");

    private static final BigDecimal WEEKS_OF_A_MONTH = MONTH.divide(WEEK, 9, RoundingMode.HALF_UP);

    /** Which figure decides, or why none does. */
    @Schema(
            name = "DeliveryHealthReason",
            description =
                    "Which figure decides, or why none can: under five deployments say nothing. ALL_GOOD where none is worse than good.")
    enum Reason {
        ALL_GOOD,
        CHANGE_FAIL_RATE,
        FAILED_DEPLOYMENT_RECOVERY_TIME,
        CHANGE_LEAD_TIME,
        DEPLOYMENT_FREQUENCY,
        NO_DEPLOYMENTS,
        TOO_FEW_DEPLOYMENTS
    }

    /** What is said, null of too little, and why. */
    record Judgement(DeliveryHealth health, Reason reason) {}

    /** Of what is known of these. */
    static Judgement of(Figures figures) {
        if (figures.deployments() < FEWEST) {
            return new Judgement(null, figures.deployments() == 0 ? Reason.NO_DEPLOYMENTS : Reason.TOO_FEW_DEPLOYMENTS);
        }
        var worst = List.of(
                        new Judgement(failing(figures.changeFailRate().value()), Reason.CHANGE_FAIL_RATE),
                        new Judgement(
                                recovering(
                                        figures.failedDeploymentRecoveryTime().p50()),
                                Reason.FAILED_DEPLOYMENT_RECOVERY_TIME),
                        new Judgement(leading(figures.changeLeadTime().p50()), Reason.CHANGE_LEAD_TIME),
                        new Judgement(deploying(figures.deploymentFrequency().perWeek()), Reason.DEPLOYMENT_FREQUENCY))
                .stream()
                .max(Comparator.comparing(Judgement::health)
                        .thenComparing(Judgement::reason, Comparator.reverseOrder()))
                .orElseThrow();
        return worst.health == HEALTHY ? new Judgement(HEALTHY, Reason.ALL_GOOD) : worst;
    }

    static DeliveryHealth failing(BigDecimal rate) {
        return rate.compareTo(new BigDecimal("0.4")) >= 0 ? UNHEALTHY : rate.compareTo(FAILING) > 0 ? AT_RISK : HEALTHY;
    }

    /** @param perWeek successful deployments */
    static DeliveryHealth deploying(BigDecimal perWeek) {
        var monthly = perWeek.multiply(WEEKS_OF_A_MONTH);
        return monthly.compareTo(WEEKS_OF_A_MONTH) >= 0
                ? HEALTHY
                : monthly.compareTo(BigDecimal.ONE) >= 0 ? AT_RISK : UNHEALTHY;
    }

    static DeliveryHealth leading(BigDecimal hours) {
        return upTo(hours, WEEK, MONTH);
    }

    static DeliveryHealth recovering(BigDecimal hours) {
        return upTo(hours, DAY, WEEK);
    }

    /** What is not known is not held against it. */
    private static DeliveryHealth upTo(BigDecimal hours, BigDecimal good, BigDecimal bad) {
        return hours == null || hours.compareTo(good) <= 0 ? HEALTHY : hours.compareTo(bad) <= 0 ? AT_RISK : UNHEALTHY;
    }
}
