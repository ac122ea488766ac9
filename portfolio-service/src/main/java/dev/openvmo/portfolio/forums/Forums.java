package dev.openvmo.portfolio.forums;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.portfolio.budgets.Budgets;
import dev.openvmo.portfolio.budgets.Funds;
import dev.openvmo.portfolio.commitments.Commitments;
import dev.openvmo.portfolio.decisions.Decisions;
import dev.openvmo.portfolio.initiatives.Initiatives;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** What is funded by those who take part? Purses are made of what is left of a budget; what is decided is committed. */
@ApplicationScoped
class Forums {
    private final ForumRepository forums;
    private final BidRepository bids;
    private final Budgets budgets;
    private final Commitments commitments;
    private final Decisions decisions;
    private final Initiatives initiatives;
    private final Grants grants;

    Forums(
            ForumRepository forums,
            BidRepository bids,
            Budgets budgets,
            Commitments commitments,
            Decisions decisions,
            Initiatives initiatives,
            Grants grants) {
        this.forums = forums;
        this.bids = bids;
        this.budgets = budgets;
        this.commitments = commitments;
        this.decisions = decisions;
        this.initiatives = initiatives;
        this.grants = grants;
    }

    Page<ForumView> list(ListQuery query) {
        return forums.list(query);
    }

    ForumView get(UUID id) {
        return forums.view(id);
    }

    /** 409 over-budget with what is left where the purses hold more, period-closed. */
    ForumView create(ForumRequest said) {
        var funds = budgets.locked(said.budgetId(), "/budgetId");
        var request = sound(said, funds);
        funds.commit(request.purses()).orThrow();
        return forums.add(ForumEntity.in(funds.portfolioId()), request);
    }

    /** Before the bidding begins: 409 forum-begun, over-budget. */
    ForumView edit(UUID id, Input<ForumRequest> body) {
        var forum = forums.forUpdate(id);
        var funds = budgets.locked(forum.budgetId, "/budgetId");
        var change = forums.change(forum, body, said -> sound(said, funds))
                .keeps("/budgetId", ForumRequest::budgetId, "A forum stays with its budget.");
        forum.status.edit().orThrow();
        funds.commit(change.to().purses()).orThrow();
        return forums.save(change);
    }

    /** 409 forum-begun. */
    void delete(UUID id) {
        var forum = forums.forUpdate(id);
        forum.status.edit().orThrow();
        forums.remove(forum);
    }

    /** Purses are full again, bids begin anew: 409 forum-decided. */
    ForumView nextRound(UUID id) {
        var forum = forums.forStep(id);
        forum.status = forum.status.nextRound().orThrow();
        forum.round++;
        return forums.record(forum, "round-opened");
    }

    /** Of this round, or the last one: 404 where there was none. */
    ForumResult result(UUID id, Integer round) {
        var forum = forums.view(id);
        var of = round == null ? forum.round() : round;
        if (of < 0 || of > forum.round()) {
            throw Problem.of(KitProblem.NOT_FOUND, "There is no round %d.".formatted(of));
        }
        return ForumResult.of(
                forum, of, bids.of(id, of).stream().map(BidView::of).toList());
    }

    /** What the last round funds is decided and committed, or nothing of it: 409 forum-not-begun, forum-decided, over-budget. */
    ForumView decide(UUID id, Input<ForumDecisionRequest> body) {
        var forum = forums.forStep(id);
        var said = body.value();
        var result = result(id, null);
        forum.status = forum.status.decide().orThrow();
        forum.decisionId = decisions.fund(forum.portfolioId, forum.name, said.rationale(), result.funded());
        result.proposals().stream()
                .filter(ForumResult.OfProposal::funded)
                .forEach(each -> commitments.fund(forum.budgetId, each.initiativeId(), each.ask(), forum.name));
        return forums.record(forum, "decided");
    }

    /** One that a bid names, its row locked: 422 unknown-reference, 403. */
    Bids.OpenForum locked(UUID id, String pointer) {
        grants.require(forums.referenced(id, pointer).portfolioId);
        var view = forums.view(forums.reread(id, LockModeType.PESSIMISTIC_WRITE));
        return new Bids.OpenForum(view, view.participants().get(0).purse().currency());
    }

    private ForumRequest sound(ForumRequest said, Funds funds) {
        var request = said.in(funds.currency());
        for (int i = 0; i < request.proposals().size(); i++) {
            var pointer = "/proposals/" + i + "/initiativeId";
            if (!initiatives
                    .home(request.proposals().get(i).initiativeId(), pointer)
                    .equals(funds.portfolioId())) {
                throw Problem.of(KitProblem.INVALID_INPUT, "A budget is committed to initiatives of its own portfolio.")
                        .at(pointer, ErrorCode.INVALID, "belongs to another portfolio than the budget");
            }
        }
        return request;
    }
}
