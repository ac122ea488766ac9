package dev.openvmo.portfolio.actuals;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.portfolio.budgets.Budgets;
import dev.openvmo.portfolio.budgets.Funds;
import dev.openvmo.portfolio.initiatives.Initiatives;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What was spent? What finance delivers again under the same key replaces what it said before. */
@ApplicationScoped
class Actuals {
    private final ActualRepository actuals;
    private final Budgets budgets;
    private final Initiatives initiatives;
    private final Grants grants;

    Actuals(ActualRepository actuals, Budgets budgets, Initiatives initiatives, Grants grants) {
        this.actuals = actuals;
        this.budgets = budgets;
        this.initiatives = initiatives;
        this.grants = grants;
    }

    Page<ActualView> list(ListQuery query) {
        return actuals.list(query);
    }

    ActualView get(UUID id) {
        return actuals.view(id);
    }

    /** 422 where the budget has another currency or other days; 409 period-closed. */
    Booked book(ActualRequest said) {
        var home = said.initiativeId() == null ? null : initiatives.home(said.initiativeId(), "/initiativeId");
        var funds = budgets.shared(said.budgetId(), "/budgetId");
        var request = said.in(funds.currency());
        requireFit(request, home, funds);
        var known = actuals.deliveredInTurn(request.source(), request.externalId());
        if (known.isEmpty()) {
            funds.open().orThrow();
            return new Booked(actuals.add(ActualEntity.in(funds.portfolioId()), request), true);
        }
        var actual = known.get();
        grants.require(actual.portfolioId);
        if (!actual.portfolioId.equals(funds.portfolioId())) {
            throw Problem.of(KitProblem.INVALID_INPUT, "It is booked in another portfolio; delete it there first.")
                    .at("/budgetId", ErrorCode.IMMUTABLE, "belongs to another portfolio");
        }
        var change = actuals.change(actual, Input.of(request));
        if (!change.nothing()) {
            funds.open().orThrow();
            budgets.shared(actual.budgetId, "/budgetId").open().orThrow();
        }
        return new Booked(actuals.save(change), false);
    }

    /** What was booked, and whether it was not known before. */
    record Booked(ActualView view, boolean created) {}

    /** 409 period-closed. */
    void delete(UUID id) {
        var actual = actuals.forChange(id);
        budgets.shared(actual.budgetId, "/budgetId").open().orThrow();
        actuals.remove(actual);
    }

    private static void requireFit(ActualRequest request, UUID home, Funds funds) {
        var problem = Problem.of(KitProblem.INVALID_INPUT, "It does not fit the budget.");
        if (home != null && !home.equals(funds.portfolioId())) {
            problem.at("/initiativeId", ErrorCode.INVALID, "belongs to another portfolio than the budget");
        }
        if (request.bookedOn().isBefore(funds.from()) || request.bookedOn().isAfter(funds.to())) {
            problem.at(
                    "/bookedOn",
                    ErrorCode.OUT_OF_RANGE,
                    "is not in the budget's period, %s to %s".formatted(funds.from(), funds.to()));
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }
}
