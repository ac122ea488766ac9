package dev.openvmo.metrics.dora;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.metrics.series.Interval;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** DORA's five metrics of a service, an initiative, a value stream or a portfolio. */
@Schema(name = "DeliveryMetrics")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryMetricsView(
        @Schema(description = "Of what.") DeliveryScope.Kind subjectType,
        @Schema(description = "Of which.") UUID subjectId,
        @Schema(description = "Whether the portfolios below it count, too.", examples = "false") boolean descendants,
        @Nullable
                @Schema(
                        description = "Which environment; absent: whatever is production.",
                        maxLength = 200,
                        examples = "production")
                String environment,
        @Schema(description = "Deployments that finished from then on count.") Instant from,
        @Schema(description = "Until then, which is not included.") Instant to,
        @Schema(description = "When it was computed.") Instant asOf,
        @Schema(description = "How many deployments ended, with success or without.", minimum = "0", examples = "54")
                long deployments,
        @Schema(
                        description = "How many of them failed: without success, rolled back, or with an incident.",
                        minimum = "0",
                        examples = "3")
                long failedDeployments,
        @Schema(description = "From the change's creation to the end of the first successful deployment that holds it.")
                Distribution changeLeadTime,
        @Schema(description = "How often something was deployed with success.") Frequency deploymentFrequency,
        @Schema(description = "Failed deployments over deployments, from 0 to 1.") Computed changeFailRate,
        @Schema(
                        description =
                                "Of a failed deployment, from the first incident that was detected to the last that was resolved; without any, from"
                                        + " its end to the next success or the rollback.")
                Distribution failedDeploymentRecoveryTime,
        @Schema(description = "Unplanned deployments that mend a failure users see, over deployments, from 0 to 1.")
                Computed deploymentReworkRate,
        @Schema(description = "How many incidents these deployments caused.", minimum = "0", examples = "4")
                long incidents,
        @Schema(
                        description =
                                "How many of them are linked by time, to the last successful deployment before them, because nobody said a cause.",
                        minimum = "0",
                        examples = "1")
                long guessed,
        @Schema(description = "How many of them are not resolved.", minimum = "0", examples = "0") long openIncidents,
        @Schema(
                        description = "How many failed deployments have not recovered: they have no time.",
                        minimum = "0",
                        examples = "0")
                long unresolved,
        @Schema(
                        description = "How many changes were deployed of which nobody says when they were created.",
                        minimum = "0",
                        examples = "0")
                long untimedChanges,
        @Schema(
                        description =
                                "How many changes were deployed before they were created, and deployments' incidents resolved before they were"
                                        + " detected: clocks differ, and they do not count.",
                        minimum = "0",
                        examples = "0")
                long inconsistent,
        @Nullable @Schema(description = "Absent where too little is known.") DeliveryHealth health,
        @Schema(description = "Which figure decides, or why nothing is said.") DeliveryHealth.Reason healthReason,
        @Nullable @Schema(description = "How long each point is; absent where none was asked for.") Interval interval,
        @Schema(description = "Interval by interval; empty where none was asked for.", maxItems = 5000)
                List<Point> points) {

    /** An interval. */
    @Schema(name = "DeliveryPoint", description = "The same five of one interval.")
    record Point(
            @Schema(description = "The interval's first day.", examples = "2026-11-02") LocalDate start,
            @Schema(description = "Whether `from` or `to` leaves out a part of it.", examples = "false")
                    boolean partial,
            @Schema(description = "How many deployments ended.", minimum = "0", examples = "5") long deployments,
            @Schema(description = "How many of them failed.", minimum = "0", examples = "0") long failedDeployments,
            @Schema(description = "From creation to deployment.") Distribution changeLeadTime,
            @Schema(description = "How often something was deployed with success.") Frequency deploymentFrequency,
            @Schema(description = "Failed deployments over deployments, from 0 to 1.") Computed changeFailRate,
            @Schema(description = "From failure to recovery, of the deployments of the interval.")
                    Distribution failedDeploymentRecoveryTime,
            @Schema(description = "Unplanned deployments over deployments, from 0 to 1.")
                    Computed deploymentReworkRate) {

        static Point of(LocalDate start, boolean partial, Figures figures) {
            return new Point(
                    start,
                    partial,
                    figures.deployments(),
                    figures.failed(),
                    figures.changeLeadTime(),
                    figures.deploymentFrequency(),
                    figures.changeFailRate(),
                    figures.failedDeploymentRecoveryTime(),
                    figures.deploymentReworkRate());
        }
    }

    static DeliveryMetricsView of(DeliveryQuestion asked, Instant asOf, Figures figures, List<Point> points) {
        var judgement = DeliveryHealth.of(figures);
        return new DeliveryMetricsView(
                asked.scope().kind(),
                asked.scope().id(),
                asked.scope().descendants(),
                asked.environment(),
                asked.window().from(),
                asked.window().to(),
                asOf,
                figures.deployments(),
                figures.failed(),
                figures.changeLeadTime(),
                figures.deploymentFrequency(),
                figures.changeFailRate(),
                figures.failedDeploymentRecoveryTime(),
                figures.deploymentReworkRate(),
                figures.incidents(),
                figures.guessed(),
                figures.openIncidents(),
                figures.unresolved(),
                figures.untimed(),
                figures.inconsistent(),
                judgement.health(),
                judgement.reason(),
                asked.interval(),
                points);
    }
}
