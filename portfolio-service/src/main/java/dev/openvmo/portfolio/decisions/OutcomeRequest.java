package dev.openvmo.portfolio.decisions;

import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.portfolio.decisions.Ballot.Condition;
import dev.openvmo.portfolio.decisions.Ballot.Option;
import dev.openvmo.portfolio.decisions.Ballot.Vote;
import dev.openvmo.portfolio.terms.DecisionKind;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a decision that is due was decided. */
@Schema(
        name = "DecisionOutcomeRequest",
        examples = {
            """
            {"kind":"FUND","rationale":"The MVP halved the steps","chosenOption":"Build it",\
            "votes":[{"voter":"Ada Field","vote":"FOR"}],"amount":{"amount":"250000.00","currency":"GBP"}}"""
        })
record OutcomeRequest(
        @NotNull DecisionKind kind,
        @NotBlank @Size(max = 20_000) @Schema(description = "Why.", examples = "The MVP halved the steps")
                String rationale,
        @Nullable @Size(max = 200) @Schema(description = "Which of the options.", examples = "Build it")
                String chosenOption,
        @Size(max = 200) @Schema(description = "Who voted how; each once.") List<@Valid Vote> votes,
        @Size(max = 50) @Schema(description = "What it depends on.") List<@Valid Condition> conditions,
        @Nullable @Valid @Schema(description = "How much; needed where the kind is FUND.") Money amount,
        @Size(max = 50)
                @Schema(description = "Who decided, where others than the caller did.", examples = "[\"Ada Field\"]")
                List<@NotBlank @Size(max = 200) String> deciders,
        @Nullable @Size(max = 2000) @Schema(description = "In what capacity.", examples = "Portfolio board of 1 March")
                String authority,
        @Nullable @Schema(description = "The decision of the same subject that it replaces.") UUID supersedes) {

    OutcomeRequest {
        votes = votes == null ? List.of() : votes;
        conditions = conditions == null ? List.of() : conditions;
        deciders = deciders == null ? List.of() : deciders;
    }

    /** The same where it fits what was asked: 422 naming what does not. */
    OutcomeRequest sound(UUID initiativeId, List<Option> options) {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "The decision does not fit what it is about.");
        if (initiativeId == null && !kind.ofPortfolio()) {
            refusal.at("/kind", ErrorCode.INVALID, "is said of an initiative, and none is named");
        }
        if (kind == DecisionKind.FUND && amount == null) {
            refusal.at("/amount", ErrorCode.REQUIRED, "has to be said where the kind is FUND");
        }
        if (amount != null && amount.amount().signum() < 0) {
            refusal.at("/amount/amount", ErrorCode.OUT_OF_RANGE, "must not be below zero");
        }
        if (chosenOption != null
                && options.stream().noneMatch(option -> option.name().equals(chosenOption))) {
            refusal.at("/chosenOption", ErrorCode.UNKNOWN_VALUE, "is the name of none of the options");
        }
        for (int i = 0; i < votes.size(); i++) {
            var voter = votes.get(i).voter();
            if (votes.subList(0, i).stream().anyMatch(vote -> vote.voter().equals(voter))) {
                refusal.at("/votes/" + i + "/voter", ErrorCode.DUPLICATE, "has voted already");
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return this;
    }
}
