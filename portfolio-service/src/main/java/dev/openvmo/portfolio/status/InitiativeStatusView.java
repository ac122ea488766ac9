package dev.openvmo.portfolio.status;

import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.portfolio.terms.DeliveryHealth;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an initiative is delivered, and whether it brought value. */
@Schema(name = "InitiativeStatus")
record InitiativeStatusView(
        @Schema(description = "The initiative.") UUID initiativeId,
        @Schema(description = "The portfolio it belongs to.") UUID portfolioId,
        @Schema(description = "What it is called.", maxLength = 500, examples = "One-page checkout") String title,
        DeliveryStatus deliveryStatus,
        ValueStatus valueStatus,
        @Schema(description = "Whether it is completed and no value of it is known.") boolean completedWithoutValue,
        @Schema(description = "The value it has realised.") Computed value,
        @Nullable @Schema(description = "How well it is delivered; absent where too little is known.")
                DeliveryHealth deliveryHealth,
        @Schema(
                        description =
                                "Which figure decides, ALL_GOOD if none is bad, or why none does: NO_DEPLOYMENTS, TOO_FEW_DEPLOYMENTS.",
                        maxLength = 60,
                        examples = "CHANGE_FAIL_RATE")
                String deliveryHealthReason,
        @Schema(description = "How many deployments of the last 90 days that rests on.", minimum = "0", examples = "54")
                long deployments,
        @Nullable @Schema(description = "When that came out so; absent where nothing was deployed.")
                Instant deliveryAsOf) {

    static InitiativeStatusView of(InitiativeStatusEntity row) {
        return new InitiativeStatusView(
                row.id,
                row.portfolioId,
                row.title,
                row.deliveryStatus,
                row.valueStatus,
                row.completedWithoutValue,
                value(row),
                row.deliveryHealth,
                row.deliveryHealthReason,
                row.deliveryDeployments,
                row.deliveryAt);
    }

    private static Computed value(InitiativeStatusEntity row) {
        return row.value == null
                ? Computed.unknown(row.valueReason == null ? ValueStatus.NOT_MEASURED.name() : row.valueReason)
                : new Computed(
                        row.value,
                        row.valueUnit,
                        row.valueAt,
                        row.valueSampleSize,
                        "/v1/value-derivations/" + row.id,
                        null);
    }
}
