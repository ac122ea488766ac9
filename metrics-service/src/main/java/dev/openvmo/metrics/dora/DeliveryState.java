package dev.openvmo.metrics.dora;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How the last 90 days of an initiative, a value stream or a portfolio were delivered, as it is published on {@code metrics.delivery}.
 *
 * @param descendants whether it is a portfolio with those below it; its other state is without them
 * @param days how many days it is of, today included
 * @param health absent where too little is known
 * @param healthReason which figure decides, or why none does
 * @param deployedOn when an initiative first reached its users
 * @param daysToMarket from the funnel to then; absent where it was there before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryState(
        UUID id,
        UUID portfolioId,
        SubjectType subjectType,
        UUID subjectId,
        boolean descendants,
        int days,
        long deployments,
        long failedDeployments,
        DeliverySummary.Times changeLeadTime,
        DeliverySummary.Often deploymentFrequency,
        DeliverySummary.Share changeFailRate,
        DeliverySummary.Times failedDeploymentRecoveryTime,
        DeliverySummary.Share deploymentReworkRate,
        long incidents,
        long guessed,
        long openIncidents,
        long unresolved,
        @Nullable DeliveryHealth health,
        DeliveryHealth.Reason healthReason,
        @Nullable LocalDate deployedOn,
        @Nullable Integer daysToMarket,
        Instant asOf) {}
