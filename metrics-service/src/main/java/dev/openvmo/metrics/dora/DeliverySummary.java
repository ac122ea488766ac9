package dev.openvmo.metrics.dora;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.derivation.Computed;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;

/** DORA's five as they are kept: without the time at which they were computed, so that what came out the same is the same. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliverySummary(
        long deployments,
        long failedDeployments,
        Times changeLeadTime,
        Often deploymentFrequency,
        Share changeFailRate,
        Times failedDeploymentRecoveryTime,
        Share deploymentReworkRate,
        long incidents,
        long guessed,
        long openIncidents,
        long unresolved) {

    /** Hours; absent with a reason. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Times(
            @Nullable BigDecimal p50,
            @Nullable BigDecimal p75,
            @Nullable BigDecimal p85,
            @Nullable BigDecimal p95,
            long sampleSize,
            @Nullable Missing reason) {
        static Times of(Distribution from) {
            return new Times(from.p50(), from.p75(), from.p85(), from.p95(), from.sampleSize(), from.reason());
        }
    }

    /** Successful deployments a week; absent with a reason. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Often(@Nullable BigDecimal perWeek, long count, @Nullable Missing reason) {}

    /** From 0 to 1; absent with a reason. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Share(@Nullable BigDecimal value, long sampleSize, @Nullable Missing reason) {
        static Share of(Computed from) {
            return new Share(
                    from.value(), from.sampleSize(), from.reason() == null ? null : Missing.valueOf(from.reason()));
        }
    }

    static DeliverySummary of(Figures figures) {
        var frequency = figures.deploymentFrequency();
        return new DeliverySummary(
                figures.deployments(),
                figures.failed(),
                Times.of(figures.changeLeadTime()),
                new Often(frequency.perWeek(), frequency.count(), frequency.reason()),
                Share.of(figures.changeFailRate()),
                Times.of(figures.failedDeploymentRecoveryTime()),
                Share.of(figures.deploymentReworkRate()),
                figures.incidents(),
                figures.guessed(),
                figures.openIncidents(),
                figures.unresolved());
    }
}
