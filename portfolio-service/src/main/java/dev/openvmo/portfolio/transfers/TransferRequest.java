package dev.openvmo.portfolio.transfers;

import dev.openvmo.kit.json.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a transfer. */
@Schema(
        name = "BudgetTransferRequest",
        examples = {
            """
            {"fromBudgetId":"0198c0de-0000-7000-8000-000000000004","toBudgetId":"0198c0de-0000-7000-8000-000000000005",\
            "amount":{"amount":"5000.00","currency":"GBP"},"reason":"Checkout is ahead"}"""
        })
record TransferRequest(
        @NotNull @Schema(description = "Which budget gives.") UUID fromBudgetId,
        @NotNull @Schema(description = "Which budget, of the same currency, gets.") UUID toBudgetId,
        @NotNull @Valid @Schema(description = "How much.") Money amount,
        @NotBlank @Size(max = 2000) @Schema(description = "Why.", examples = "Checkout is ahead") String reason) {}
