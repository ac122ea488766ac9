package dev.openvmo.metrics.dora;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.derivation.Computed;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each figure at both sides of its levels; the worst decides, and of equals the first that is named. */
class DeliveryHealthTest {
    @ParameterizedTest
    @CsvSource({
        // deployments, lead, a week, fail rate, recovery
        "0, , , , , , NO_DEPLOYMENTS",
        "4, 1, 2, 0, , , TOO_FEW_DEPLOYMENTS",
        "5, 168, 1, 0.2, 24, HEALTHY, ALL_GOOD",
        "5, , 1, 0.2, , HEALTHY, ALL_GOOD",
        "5, 168.1, 1, 0.2, 24, AT_RISK, CHANGE_LEAD_TIME",
        "5, 730.6, 1, 0.2, 24, UNHEALTHY, CHANGE_LEAD_TIME",
        "5, 1, 0.99, 0, , AT_RISK, DEPLOYMENT_FREQUENCY",
        "5, 1, 0.22, 0, , UNHEALTHY, DEPLOYMENT_FREQUENCY",
        "5, 1, 7, 0.21, 1, AT_RISK, CHANGE_FAIL_RATE",
        "5, 1, 7, 0.4, 1, UNHEALTHY, CHANGE_FAIL_RATE",
        "5, 1, 7, 0.1, 24.1, AT_RISK, FAILED_DEPLOYMENT_RECOVERY_TIME",
        "5, 1, 7, 0.1, 168.1, UNHEALTHY, FAILED_DEPLOYMENT_RECOVERY_TIME",
        "5, 800, 0.1, 0.5, 200, UNHEALTHY, CHANGE_FAIL_RATE"
    })
    void theWorstFigureDecides(
            long deployments,
            BigDecimal lead,
            BigDecimal perWeek,
            BigDecimal rate,
            BigDecimal recovery,
            DeliveryHealth health,
            DeliveryHealth.Reason reason) {
        var figures = new Figures(
                deployments,
                0,
                time(lead),
                new Frequency(perWeek, deployments, "deployments", deployments, null, null, null),
                new Computed(rate, null, null, deployments, null, null),
                time(recovery),
                Computed.unknown("PLANNING_UNKNOWN"),
                0,
                0,
                0,
                0,
                0,
                0);

        assertThat(DeliveryHealth.of(figures)).isEqualTo(new DeliveryHealth.Judgement(health, reason));
    }

    private static Distribution time(BigDecimal p50) {
        return new Distribution(p50, p50, p50, p50, "h", 1, null, null, null);
    }
}
