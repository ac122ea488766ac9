package dev.openvmo.portfolio.budgets;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.json.Money;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a budget. */
@Schema(
        name = "BudgetRequest",
        examples = {
            """
            {"valueStreamId":"0198c0de-0000-7000-8000-000000000002","period":"2027-Q1",\
            "amount":{"amount":"250000.00","currency":"GBP"}}"""
        })
record BudgetRequest(
        @NotNull @Schema(description = "The value stream that may spend it; cannot be changed later.")
                UUID valueStreamId,
        @NotNull FiscalPeriod period,
        @NotNull @Valid @Schema(description = "How much, in the portfolio's currency.") Money amount,
        @Nullable
                @Valid
                @Schema(
                        description =
                                "How much will be spent by the end of the period, as whoever runs it expects now.")
                Money forecast,
        @Nullable @Size(max = 2000) @Schema(description = "What there is to say about it.", examples = "Board of March")
                String note) {

    /** The same in this currency: 422 where it is in another, or negative. */
    BudgetRequest in(String currency) {
        return new BudgetRequest(
                valueStreamId,
                period,
                Amounts.notNegative(amount, currency, "/amount"),
                forecast == null ? null : Amounts.notNegative(forecast, currency, "/forecast"),
                note);
    }

    static BudgetRequest of(BudgetEntity entity) {
        return new BudgetRequest(
                entity.valueStreamId,
                entity.fiscalPeriod(),
                entity.money(entity.amount),
                entity.money(entity.forecast),
                entity.note);
    }
}
