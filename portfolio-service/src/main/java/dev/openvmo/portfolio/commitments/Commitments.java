package dev.openvmo.portfolio.commitments;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.budgets.Budgets;
import dev.openvmo.portfolio.budgets.Funds;
import dev.openvmo.portfolio.decisions.Authorities;
import dev.openvmo.portfolio.guardrails.Breach;
import dev.openvmo.portfolio.guardrails.Guardrails;
import dev.openvmo.portfolio.initiatives.Initiatives;
import dev.openvmo.portfolio.policies.PolicyMode;
import dev.openvmo.portfolio.terms.DecisionKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What is set aside for an initiative? Never more than its budget holds; the budget's row is held before the commitment's. */
@ApplicationScoped
public class Commitments {
    private final CommitmentRepository commitments;
    private final Budgets budgets;
    private final Initiatives initiatives;
    private final Guardrails guardrails;
    private final Authorities authorities;
    private final TransactionTime time;

    Commitments(
            CommitmentRepository commitments,
            Budgets budgets,
            Initiatives initiatives,
            Guardrails guardrails,
            Authorities authorities,
            TransactionTime time) {
        this.commitments = commitments;
        this.budgets = budgets;
        this.initiatives = initiatives;
        this.guardrails = guardrails;
        this.authorities = authorities;
        this.time = time;
    }

    Page<CommitmentView> list(ListQuery query) {
        return commitments.list(query);
    }

    CommitmentView get(UUID id) {
        return commitments.view(id);
    }

    /** 409 over-budget with what is left, period-closed, guardrail-breached. */
    CommitmentView commit(CommitmentRequest said) {
        var checked = checked(said);
        return commitments.add(checked.commitment, checked.request);
    }

    /** What was decided elsewhere is committed: 409 over-budget with what is left, period-closed, guardrail-breached. */
    public void fund(UUID budgetId, UUID initiativeId, Money amount, String note) {
        commit(new CommitmentRequest(budgetId, initiativeId, amount, note, null));
    }

    /** What would be committed now, or why it would be refused; nothing is. */
    CommitmentView dryRun(CommitmentRequest said) {
        var checked = checked(said);
        var commitment = checked.commitment;
        commitment.id = Ids.next();
        commitment.edit(checked.request);
        commitment.createdAt = time.instant();
        commitment.updatedAt = time.instant();
        return CommitmentView.of(commitment);
    }

    private record Checked(CommitmentEntity commitment, CommitmentRequest request) {}

    private Checked checked(CommitmentRequest said) {
        var home = initiatives.home(said.initiativeId(), "/initiativeId");
        var funds = budgets.locked(said.budgetId(), "/budgetId");
        var request = said.in(funds.currency());
        if (!home.equals(funds.portfolioId())) {
            throw Problem.of(KitProblem.INVALID_INPUT, "A budget is committed to initiatives of its own portfolio.")
                    .at("/initiativeId", ErrorCode.INVALID, "belongs to another portfolio than the budget");
        }
        funds.commit(request.amount().amount()).orThrow();
        var commitment = CommitmentEntity.in(home);
        commitment.breaches(breaches(funds, request, request.amount(), request.override() != null));
        return new Checked(commitment, request);
    }

    /** 409 over-budget with what is left, period-closed, guardrail-breached. */
    CommitmentView edit(UUID id, Input<CommitmentRequest> body) {
        var funds = budgets.locked(commitments.forChange(id).budgetId, "/budgetId");
        var change = commitments
                .change(commitments.forUpdate(id), body, said -> said.in(funds.currency()))
                .keeps("/budgetId", CommitmentRequest::budgetId, "A commitment stays with its budget.")
                .keeps("/initiativeId", CommitmentRequest::initiativeId, "A commitment stays with its initiative.");
        var from = change.from().amount().amount();
        var more = new Money(change.to().amount().amount().subtract(from), funds.currency());
        funds.commit(more.amount()).orThrow();
        if (more.amount().signum() > 0) {
            // who approved what was committed before has not approved what is added to it
            var overridden = change.to().override() != null && change.differs(CommitmentRequest::override);
            change.entity().breaches(breaches(funds, change.to(), more, overridden));
        }
        return commitments.save(change);
    }

    /** What guardrails it breaches: 409 guardrail-breached where one is enforced, unless whoever may lets it pass. */
    private List<Breach> breaches(Funds funds, CommitmentRequest request, Money more, boolean overridden) {
        var proposal = new Guardrails.Proposal(funds.portfolioId(), funds.budgetId(), request.initiativeId(), more);
        var breaches = guardrails.breachesInTurn(proposal, overridden);
        if (breaches.stream().anyMatch(each -> each.mode() == PolicyMode.ENFORCED)) {
            authorities.require(funds.portfolioId(), DecisionKind.OVERRIDE, more);
        }
        return breaches;
    }

    /** What it took is left again: 409 period-closed. */
    void release(UUID id) {
        var funds = budgets.locked(commitments.forChange(id).budgetId, "/budgetId");
        var commitment = commitments.forUpdate(id);
        funds.open().orThrow();
        commitments.remove(commitment);
    }
}
