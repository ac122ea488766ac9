package dev.openvmo.portfolio.budgets;

import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.problem.Outcome;
import dev.openvmo.kit.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A budget of which something is to be taken, and what of it is committed. Pure. */
public record Funds(
        UUID budgetId,
        UUID portfolioId,
        String currency,
        LocalDate from,
        LocalDate to,
        BudgetStatus status,
        BigDecimal amount,
        BigDecimal committed) {

    /** Whether its books are open: 409 period-closed. */
    public Outcome<BudgetStatus> open() {
        return status.close();
    }

    /** Whether so much more (or, negative, less) may be committed: 409 period-closed, over-budget with what is left. */
    public Outcome<Funds> commit(BigDecimal more) {
        if (!open().granted()) {
            return Outcome.refused(open().refusal());
        }
        var left = amount.subtract(committed);
        return more.signum() <= 0 || more.compareTo(left) <= 0
                ? Outcome.of(with(amount, committed.add(more)))
                : Outcome.refused(Problem.of(
                                BudgetProblem.OVER_BUDGET,
                                "%s %s is left of it."
                                        .formatted(money(left).amount().toPlainString(), currency))
                        .with("left", money(left)));
    }

    /** Whether it may be of this amount: 409 period-closed, below-committed with what is committed. */
    Outcome<Funds> become(BigDecimal to) {
        if (!open().granted()) {
            return Outcome.refused(open().refusal());
        }
        return to.compareTo(committed) >= 0
                ? Outcome.of(with(to, committed))
                : Outcome.refused(Problem.of(
                                BudgetProblem.BELOW_COMMITTED,
                                "%s %s of it is committed."
                                        .formatted(money(committed).amount().toPlainString(), currency))
                        .with("committed", money(committed)));
    }

    private Funds with(BigDecimal newAmount, BigDecimal newCommitted) {
        return new Funds(budgetId, portfolioId, currency, from, to, status, newAmount, newCommitted);
    }

    private Money money(BigDecimal of) {
        return new Money(of, currency);
    }
}
