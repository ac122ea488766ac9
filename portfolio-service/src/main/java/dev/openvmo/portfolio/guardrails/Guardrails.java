package dev.openvmo.portfolio.guardrails;

import dev.openvmo.kit.http.Preconditions;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.RowSecurity;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.portfolio.policies.PolicyMode;
import dev.openvmo.portfolio.portfolios.Portfolios;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where is a portfolio's money to go? By its own guardrails, or by those of the nearest portfolio above that has some. */
@ApplicationScoped
public class Guardrails {
    private final GuardrailsRepository guardrails;
    private final GuardrailStatuses statuses;
    private final Investments investments;
    private final Portfolios portfolios;
    private final Preconditions preconditions;
    private final RowSecurity scope;
    private final Sql sql;

    Guardrails(
            GuardrailsRepository guardrails,
            GuardrailStatuses statuses,
            Investments investments,
            Portfolios portfolios,
            Preconditions preconditions,
            RowSecurity scope,
            Sql sql) {
        this.guardrails = guardrails;
        this.statuses = statuses;
        this.investments = investments;
        this.portfolios = portfolios;
        this.preconditions = preconditions;
        this.scope = scope;
        this.sql = sql;
    }

    /** What is about to be committed to an initiative from a budget; negative where less than before. */
    public record Proposal(UUID portfolioId, UUID budgetId, UUID initiativeId, Money more) {}

    /**
     * What it breaches, its writers one at a time among all that the same guardrails govern: two that each fit could together
     * be too much. Whoever waits here holds the budget that nobody who is past here wants.
     *
     * @param overridden whether what is enforced passes all the same; else 409 guardrail-breached naming each breach
     */
    public List<Breach> breachesInTurn(Proposal proposal, boolean overridden) {
        if (proposal.more().amount().signum() <= 0) {
            return List.of();
        }
        var governing = governing(proposal.portfolioId());
        if (governing.isEmpty()) {
            return List.of();
        }
        var holder = governing.get().portfolioId();
        sql.query("select pg_advisory_xact_lock(hashtextextended('guardrails of ' || :holder::text, 0))")
                .with("holder", holder)
                .list(row -> null);
        var more = investments.worth(holder, proposal.more());
        var owned = investments.owned(proposal.budgetId());
        var now = investments.judged(holder, governing.get().rules(), proposal.initiativeId());
        var then = new Judgement(
                now.rules(),
                now.budgets(),
                now.investments().stream()
                        .map(each ->
                                each.initiativeId().equals(proposal.initiativeId()) ? each.with(more, owned) : each)
                        .toList(),
                now.now());
        var breaches = then.breachesBy(proposal.initiativeId());
        var refused = breaches.stream()
                .filter(each -> each.mode() == PolicyMode.ENFORCED)
                .toList();
        if (!refused.isEmpty() && !overridden) {
            throw Problem.of(
                            GuardrailProblem.GUARDRAIL_BREACHED,
                            refused.stream().map(Breach::detail).collect(Collectors.joining(" ")))
                    .with("breaches", refused);
        }
        return breaches;
    }

    /** Those that govern this portfolio, whether the caller may see the one above that they come from or not. */
    private Optional<GuardrailsState> governing(UUID portfolioId) {
        return scope.readingAll(() -> sql.query(
                        """
                        with recursive line (id, depth) as (
                            select cast(:id as uuid), 0
                            union all
                            select t.parent_id, line.depth + 1 from line join portfolio_tree t on t.id = line.id
                            where t.parent_id is not null)
                        select g.id from line join guardrails g on g.id = line.id order by line.depth limit 1""")
                .with("id", portfolioId)
                .first(row -> row.uuid("id"))
                .map(guardrails::view));
    }

    /** 404 where the caller cannot see the portfolio. */
    GuardrailsView get(UUID portfolioId) {
        portfolios.requireVisible(portfolioId);
        return governing(portfolioId)
                .map(written -> GuardrailsView.of(portfolioId, written))
                .orElseGet(() -> GuardrailsView.unwritten(portfolioId));
    }

    Written put(UUID portfolioId, Input<GuardrailsRequest> body) {
        portfolios.locked(portfolioId);
        var known = guardrails.findByIdOptional(portfolioId);
        preconditions.requireIfWritten(known.map(each -> each.version).orElse(null));
        var said = body.value().in(portfolios.currency(portfolioId));
        var state = known.map(each -> guardrails.save(guardrails.change(each, Input.of(said))))
                .orElseGet(() -> {
                    statuses.open(portfolioId);
                    return guardrails.add(GuardrailsEntity.of(portfolioId), said);
                });
        return new Written(GuardrailsView.of(portfolioId, state), known.isEmpty());
    }

    /** What was written is withdrawn; then those of the portfolio above govern: 404 where there are none of its own. */
    void delete(UUID portfolioId) {
        portfolios.requireVisible(portfolioId);
        guardrails.remove(guardrails.forUpdate(portfolioId));
        statuses.end(portfolioId);
    }

    /** How the money of all that the same guardrails govern stands to them now. */
    GuardrailStatusView status(UUID portfolioId) {
        portfolios.requireVisible(portfolioId);
        return governing(portfolioId)
                .map(written -> GuardrailStatusView.of(
                        portfolioId,
                        written.portfolioId(),
                        investments.currency(written.portfolioId()),
                        investments.judged(written.portfolioId(), written.rules())))
                .orElseGet(() -> GuardrailStatusView.unwritten(portfolioId));
    }

    /** The outcome of a PUT. */
    record Written(GuardrailsView view, boolean created) {}
}
