package dev.openvmo.portfolio.commitments;

import dev.openvmo.kit.json.Money;
import dev.openvmo.portfolio.budgets.Amounts;
import dev.openvmo.portfolio.guardrails.GuardrailOverride;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a commitment. */
@Schema(
        name = "CommitmentRequest",
        examples = {
            """
            {"budgetId":"0198c0de-0000-7000-8000-000000000004","initiativeId":"0198c0de-0000-7000-8000-000000000003",\
            "amount":{"amount":"15000.00","currency":"GBP"}}"""
        })
record CommitmentRequest(
        @NotNull @Schema(description = "From which budget; cannot be changed later.") UUID budgetId,
        @NotNull @Schema(description = "For which initiative of the budget's portfolio; cannot be changed later.")
                UUID initiativeId,
        @NotNull @Valid @Schema(description = "How much, in the budget's currency.") Money amount,
        @Nullable @Size(max = 2000) @Schema(description = "What there is to say about it.", examples = "Until the MVP")
                String note,
        @Nullable
                @Valid
                @Schema(
                        description =
                                "Lets it pass although it breaches an enforced guardrail; needs the authority OVERRIDE.")
                GuardrailOverride override) {

    /** The same in this currency: 422 where it is in another, or not positive. */
    CommitmentRequest in(String currency) {
        return new CommitmentRequest(
                budgetId, initiativeId, Amounts.positive(amount, currency, "/amount"), note, override);
    }

    static CommitmentRequest of(CommitmentEntity entity) {
        return new CommitmentRequest(
                entity.budgetId, entity.initiativeId, entity.money(), entity.note, entity.override());
    }
}
