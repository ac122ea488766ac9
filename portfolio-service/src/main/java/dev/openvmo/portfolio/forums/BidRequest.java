package dev.openvmo.portfolio.forums;

import dev.openvmo.kit.json.Money;
import dev.openvmo.portfolio.budgets.Amounts;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a bid. */
@Schema(
        name = "BudgetingBidRequest",
        examples = {
            """
            {"forumId":"0198c0de-0000-7000-8000-000000000006","participant":"Ada Field",\
            "initiativeId":"0198c0de-0000-7000-8000-000000000003","amount":{"amount":"25000.00","currency":"GBP"}}"""
        })
record BidRequest(
        @NotNull @Schema(description = "In which forum; cannot be changed later.") UUID forumId,
        @NotBlank @Size(max = 200) @Schema(description = "Who bids; cannot be changed later.", examples = "Ada Field")
                String participant,
        @NotNull @Schema(description = "For which proposal; cannot be changed later.") UUID initiativeId,
        @NotNull @Valid @Schema(description = "How much.") Money amount,
        @Nullable @Size(max = 2000) @Schema(description = "Why.", examples = "It pays back within a year")
                String note) {

    /** The same in this currency: 422 where it is in another, or not positive. */
    BidRequest in(String currency) {
        return new BidRequest(forumId, participant, initiativeId, Amounts.positive(amount, currency, "/amount"), note);
    }

    static BidRequest of(BidEntity entity) {
        return new BidRequest(entity.forumId, entity.participant, entity.initiativeId, entity.money(), entity.note);
    }
}
