package dev.openvmo.portfolio.status;

import dev.openvmo.kit.derivation.Computed;
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
        @Schema(description = "The value it has realised.") Computed value) {

    static InitiativeStatusView of(InitiativeStatusEntity row) {
        return new InitiativeStatusView(
                row.id,
                row.portfolioId,
                row.title,
                row.deliveryStatus,
                row.valueStatus,
                row.completedWithoutValue,
                value(row));
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
