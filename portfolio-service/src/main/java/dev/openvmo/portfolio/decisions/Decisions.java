package dev.openvmo.portfolio.decisions;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.initiatives.Initiatives;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.terms.DecisionKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.UUID;

/** What was decided, and what is still to be? What was decided stays as it was, with the evidence of its moment. */
@ApplicationScoped
public class Decisions {
    private final DecisionRepository decisions;
    private final Evidence evidence;
    private final Initiatives initiatives;
    private final Portfolios portfolios;
    private final Authorities authorities;
    private final Caller caller;
    private final TransactionTime time;
    private final JsonText json;

    Decisions(
            DecisionRepository decisions,
            Evidence evidence,
            Initiatives initiatives,
            Portfolios portfolios,
            Authorities authorities,
            Caller caller,
            TransactionTime time,
            JsonText json) {
        this.decisions = decisions;
        this.evidence = evidence;
        this.initiatives = initiatives;
        this.portfolios = portfolios;
        this.authorities = authorities;
        this.caller = caller;
        this.time = time;
        this.json = json;
    }

    Page<DecisionView> list(ListQuery query) {
        return decisions.list(query);
    }

    DecisionView get(UUID id) {
        return decisions.view(id);
    }

    /** 404 where it is not decided yet. */
    EvidenceView evidence(UUID id) {
        return evidence.of(decisions.get(id).id);
    }

    /** Asked for, or decided at once: 422, 403, 409 beyond-authority, decision-superseded with the one that does already. */
    DecisionView create(DecisionRequest said) {
        var request = said.sound();
        var decision = DecisionEntity.in(home(request.portfolioId(), request.initiativeId()));
        decision.id = Ids.next();
        decision.initiativeId = request.initiativeId();
        if (request.status() == DecisionStatus.DUE) {
            return decisions.add(decision, request);
        }
        decide(decision, request.outcome().sound(request.initiativeId(), request.options()));
        var view = decisions.add(decision, request);
        evidence.freeze(view);
        return view;
    }

    /** Of a portfolio, that so much is funded: 403, 409 beyond-authority. */
    public UUID fund(UUID portfolioId, String title, String rationale, Money amount) {
        return create(new DecisionRequest(
                        portfolioId,
                        null,
                        title,
                        null,
                        null,
                        null,
                        null,
                        null,
                        DecisionKind.FUND,
                        rationale,
                        null,
                        null,
                        null,
                        amount,
                        null,
                        null,
                        null))
                .id();
    }

    /** 409 decision-final where it is decided, beyond-authority. */
    DecisionView decide(UUID id, Input<OutcomeRequest> body) {
        var decision = decisions.forStep(id);
        home(decision.portfolioId, decision.initiativeId);
        var outcome = body.value().sound(decision.initiativeId, json.list(decision.optionsJson, Ballot.Option.class));
        decision.status.open().orThrow();
        decide(decision, outcome);
        var view = decisions.record(decision, "decided");
        evidence.freeze(view);
        return view;
    }

    /** The condition of this number came true: 404, 409 condition-fulfilled, decision-open. */
    DecisionView fulfil(UUID id, int number, FulfilmentRequest request) {
        var decision = decisions.forStep(id);
        var conditions = json.list(decision.conditionsJson, Ballot.Stated.class);
        if (number < 1 || number > conditions.size()) {
            throw Problem.of(KitProblem.NOT_FOUND, "It has no condition %d.".formatted(number));
        }
        var condition = conditions.get(number - 1);
        if (condition.fulfilledAt() != null) {
            throw Problem.of(DecisionProblem.CONDITION_FULFILLED, "%s said so.".formatted(condition.fulfilledBy()));
        }
        conditions.set(number - 1, condition.fulfilled(time.instant(), caller.subject(), request.note()));
        decision.conditionsJson = json.text(conditions);
        return decisions.record(decision, "condition-fulfilled");
    }

    /** It is not asked for any more: 409 decision-final where it is decided. */
    void withdraw(UUID id) {
        var decision = decisions.forUpdate(id);
        decision.status.open().orThrow();
        decisions.remove(decision);
    }

    private void decide(DecisionEntity decision, OutcomeRequest outcome) {
        var amount = outcome.amount() == null
                ? null
                : outcome.amount().in(portfolios.currency(decision.portfolioId), "/amount/amount");
        var held = authorities.require(decision.portfolioId, outcome.kind(), amount);
        decision.delegationJson = held.authority() == null ? null : json.text(held.authority());
        decision.conversionJson = held.conversion() == null ? null : json.text(held.conversion());
        decision.warnings = held.warnings();
        decision.decide(outcome, caller.subject(), time.instant());
        decision.votesJson = json.text(outcome.votes());
        decision.conditionsJson =
                json.text(outcome.conditions().stream().map(Ballot.Stated::of).toList());
        if (amount != null) {
            decision.amount = amount.amount();
            decision.currency = amount.currency();
        }
        if (outcome.supersedes() != null) {
            supersede(outcome.supersedes(), decision);
        }
    }

    /** Its row is locked: of several who supersede it at once one does, the others are told who. */
    private void supersede(UUID former, DecisionEntity by) {
        decisions.referenced(former, "/supersedes");
        var superseded = decisions.reread(former, LockModeType.PESSIMISTIC_WRITE);
        if (!Objects.equals(superseded.initiativeId, by.initiativeId)
                || !superseded.portfolioId.equals(by.portfolioId)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "A decision supersedes one of the same subject.")
                    .at("/supersedes", ErrorCode.INVALID, "is about something else");
        }
        superseded.status.supersede(superseded.supersededBy).orThrow();
        superseded.supersededBy = by.id;
        decisions.record(superseded, "superseded");
    }

    /** The portfolio that it is about; the initiative stays there until the end of this transaction. */
    private UUID home(UUID portfolioId, UUID initiativeId) {
        if (initiativeId == null) {
            portfolios.require(portfolioId, "/portfolioId");
            return portfolioId;
        }
        var home = initiatives.home(initiativeId, "/initiativeId");
        if (portfolioId != null && !portfolioId.equals(home)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "The initiative belongs to another portfolio.")
                    .at("/portfolioId", ErrorCode.INVALID, "is not the initiative's");
        }
        return home;
    }
}
