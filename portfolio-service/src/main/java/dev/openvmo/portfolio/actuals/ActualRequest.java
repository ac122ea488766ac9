package dev.openvmo.portfolio.actuals;

import dev.openvmo.kit.json.Money;
import dev.openvmo.portfolio.budgets.Amounts;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What finance says of something that was spent. */
@Schema(
        name = "ActualRequest",
        examples = {
            """
            {"budgetId":"0198c0de-0000-7000-8000-000000000004","initiativeId":"0198c0de-0000-7000-8000-000000000003",\
            "kind":"OPEX","amount":{"amount":"1200.00","currency":"GBP"},"bookedOn":"2027-05-14","source":"sap",\
            "externalId":"5100000042"}"""
        })
record ActualRequest(
        @NotNull @Schema(description = "From which budget.") UUID budgetId,
        @Nullable
                @Schema(description = "For which initiative of the budget's portfolio; absent: for none in particular.")
                UUID initiativeId,
        @NotNull ActualKind kind,
        @NotNull @Valid @Schema(description = "How much, in the budget's currency; a credit is negative.") Money amount,
        @NotNull @Schema(description = "On which day of the budget's period it is booked.", examples = "2027-05-14")
                LocalDate bookedOn,
        @NotBlank @Size(max = 100) @Schema(description = "The system that has booked it.", examples = "sap")
                String source,
        @NotBlank
                @Size(max = 500)
                @Schema(
                        description = "What it is called there, unique in the organisation with the source.",
                        examples = "5100000042")
                String externalId,
        @Nullable @Size(max = 2000) @Schema(description = "What there is to say about it.", examples = "Licences")
                String note) {

    /** The same in this currency: 422 where it is in another, or nothing. */
    ActualRequest in(String currency) {
        return new ActualRequest(
                budgetId,
                initiativeId,
                kind,
                Amounts.notZero(amount, currency, "/amount"),
                bookedOn,
                source,
                externalId,
                note);
    }

    static ActualRequest of(ActualEntity entity) {
        return new ActualRequest(
                entity.budgetId,
                entity.initiativeId,
                entity.kind,
                entity.money(),
                entity.bookedOn,
                entity.source,
                entity.externalId,
                entity.note);
    }
}
