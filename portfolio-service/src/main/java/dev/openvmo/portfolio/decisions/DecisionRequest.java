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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision that is asked for, or was made: then with all that {@link OutcomeRequest} says. */
@Schema(
        name = "DecisionRequest",
        examples = {
            """
            {"initiativeId":"0198c0de-0000-7000-8000-000000000003","title":"Fund the one-page checkout","kind":"FUND",\
            "options":[{"name":"Build it"},{"name":"Buy it"}],"chosenOption":"Build it","rationale":"The MVP halved the steps",\
            "votes":[{"voter":"Ada Field","vote":"FOR"}],"amount":{"amount":"250000.00","currency":"GBP"}}"""
        })
record DecisionRequest(
        @Nullable @Schema(description = "The portfolio it is about; the initiative's where one is named.")
                UUID portfolioId,
        @Nullable @Schema(description = "The initiative it is about.") UUID initiativeId,
        @NotBlank @Size(max = 500) @Schema(description = "What is decided on.", examples = "Fund the one-page checkout")
                String title,
        @Nullable @Size(max = 20_000) @Schema(description = "What there is to say about it.", examples = "Round two")
                String description,
        @Size(max = 20) @Schema(description = "What can be chosen.") List<@Valid Option> options,
        @Schema(defaultValue = "DECIDED") DecisionStatus status,
        @Nullable @Schema(description = "By which day; needed where it is DUE.", examples = "2027-03-31")
                LocalDate dueOn,
        @Nullable @Size(max = 200) @Schema(description = "Who is asked for it.", examples = "Portfolio board")
                String askedOf,
        @Nullable @Schema(description = "What it says; needed where it is DECIDED.") DecisionKind kind,
        @Nullable
                @Size(min = 1, max = 20_000)
                @Schema(description = "Why; needed where it is DECIDED.", examples = "The MVP halved the steps")
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

    DecisionRequest {
        options = options == null ? List.of() : options;
        status = status == null ? DecisionStatus.DECIDED : status;
        votes = votes == null ? List.of() : votes;
        conditions = conditions == null ? List.of() : conditions;
        deciders = deciders == null ? List.of() : deciders;
    }

    /** The same where nothing is missing for its status, and one that is due says nothing of how it is decided: 422. */
    DecisionRequest sound() {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "What is said does not fit the status.");
        if (portfolioId == null && initiativeId == null) {
            required(refusal, "/initiativeId", null);
        }
        if (status == DecisionStatus.DUE) {
            required(refusal, "/dueOn", dueOn);
            if (Stream.of(kind, rationale, chosenOption, amount, authority, supersedes)
                            .anyMatch(Objects::nonNull)
                    || !votes.isEmpty()
                    || !conditions.isEmpty()
                    || !deciders.isEmpty()) {
                refusal.at("/status", ErrorCode.INVALID, "what is due says nothing yet of how it is decided");
            }
        } else {
            required(refusal, "/kind", kind);
            required(refusal, "/rationale", rationale);
        }
        for (int i = 0; i < options.size(); i++) {
            var name = options.get(i).name();
            if (options.subList(0, i).stream().anyMatch(option -> option.name().equals(name))) {
                refusal.at("/options/" + i + "/name", ErrorCode.DUPLICATE, "names another option");
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return this;
    }

    private static void required(Problem refusal, String pointer, Object said) {
        if (said == null) {
            refusal.at(pointer, ErrorCode.REQUIRED, "has to be said");
        }
    }

    OutcomeRequest outcome() {
        return new OutcomeRequest(
                kind, rationale, chosenOption, votes, conditions, amount, deciders, authority, supersedes);
    }
}
