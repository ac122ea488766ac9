package dev.openvmo.portfolio.forums;

import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.portfolio.budgets.Amounts;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a budgeting forum. */
@Schema(
        name = "BudgetingForumRequest",
        examples = {
            """
            {"budgetId":"0198c0de-0000-7000-8000-000000000004","name":"Spring 2027",\
            "participants":[{"participant":"Ada Field","purse":{"amount":"50000.00","currency":"GBP"}}],\
            "proposals":[{"initiativeId":"0198c0de-0000-7000-8000-000000000003","ask":{"amount":"40000.00","currency":"GBP"}}]}"""
        })
record ForumRequest(
        @NotNull @Schema(description = "Of which budget the purses are made; cannot be changed later.") UUID budgetId,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Spring 2027") String name,
        @Nullable @Size(max = 5000) @Schema(description = "What there is to say about it.", examples = "Two rounds")
                String description,
        @NotEmpty
                @Size(max = 200)
                @Schema(description = "Who takes part; each once, together no more than is left of the budget.")
                List<@Valid @NotNull Purse> participants,
        @NotEmpty @Size(max = 200) @Schema(description = "What is bid on; each initiative once.")
                List<@Valid @NotNull Proposal> proposals) {

    /** The same in this currency, each participant and initiative once: 422. */
    ForumRequest in(String currency) {
        var purses = IntStream.range(0, participants.size())
                .mapToObj(i -> new Purse(
                        participants.get(i).participant(),
                        Amounts.positive(participants.get(i).purse(), currency, "/participants/" + i + "/purse")))
                .toList();
        var asks = IntStream.range(0, proposals.size())
                .mapToObj(i -> new Proposal(
                        proposals.get(i).initiativeId(),
                        Amounts.positive(proposals.get(i).ask(), currency, "/proposals/" + i + "/ask")))
                .toList();
        var problem =
                Problem.of(KitProblem.INVALID_INPUT, "Each takes part once, and each initiative is proposed once.");
        var named = new HashSet<Object>();
        for (int i = 0; i < purses.size(); i++) {
            if (!named.add(purses.get(i).participant())) {
                problem.at("/participants/" + i + "/participant", ErrorCode.DUPLICATE, "takes part already");
            }
        }
        for (int i = 0; i < asks.size(); i++) {
            if (!named.add(asks.get(i).initiativeId())) {
                problem.at("/proposals/" + i + "/initiativeId", ErrorCode.DUPLICATE, "is proposed already");
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return new ForumRequest(budgetId, name, description, purses, asks);
    }

    /** What all purses hold. */
    BigDecimal purses() {
        return participants.stream().map(Purse::purse).map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
