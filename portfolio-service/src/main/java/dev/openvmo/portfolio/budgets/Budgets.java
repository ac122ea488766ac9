package dev.openvmo.portfolio.budgets;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.kit.store.RetryTransaction;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.portfolio.portfolios.Portfolios;
import dev.openvmo.portfolio.valuestreams.ValueStreams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How much may a value stream spend, and when? What is committed never exceeds it: whoever commits, releases, cuts or
 * transfers holds the budget's row, and several rows in the order of their ids.
 */
@ApplicationScoped
public class Budgets {
    private final BudgetRepository budgets;
    private final Ledger ledger;
    private final ValueStreams streams;
    private final Portfolios portfolios;
    private final Grants grants;
    private final TransactionTime time;

    Budgets(
            BudgetRepository budgets,
            Ledger ledger,
            ValueStreams streams,
            Portfolios portfolios,
            Grants grants,
            TransactionTime time) {
        this.budgets = budgets;
        this.ledger = ledger;
        this.streams = streams;
        this.portfolios = portfolios;
        this.grants = grants;
        this.time = time;
    }

    Page<BudgetView> list(ListQuery query) {
        return budgets.list(query);
    }

    BudgetView get(UUID id) {
        return budgets.view(id);
    }

    /** 409 already-exists with the one of the stream that has some of these days. */
    BudgetView create(BudgetRequest said) {
        var portfolioId = streams.home(said.valueStreamId(), "/valueStreamId");
        var terms = portfolios.planning(portfolioId);
        var request = said.in(terms.currency());
        var budget = BudgetEntity.of(portfolioId, request.period(), terms);
        budgets.overlappingInTurn(budget, request.valueStreamId()).ifPresent(other -> {
            throw Problem.of(KitProblem.ALREADY_EXISTS, "The stream has a budget of %s.".formatted(other.period))
                    .at("/period", ErrorCode.ALREADY_EXISTS, "overlaps " + other.period)
                    .with("id", other.id);
        });
        return budgets.add(budget, request);
    }

    /** 409 period-closed, below-committed with what is committed. */
    BudgetView edit(UUID id, Input<BudgetRequest> body) {
        var budget = budgets.forUpdate(id);
        var change = budgets.change(budget, body, said -> said.in(budget.currency))
                .keeps("/valueStreamId", BudgetRequest::valueStreamId, "A budget stays with its value stream.")
                .keeps("/period", BudgetRequest::period, "A budget stays with its period.");
        funds(budget).become(change.to().amount().amount()).orThrow();
        return budgets.save(change);
    }

    /** 409 period-closed, in-use. */
    void delete(UUID id) {
        var budget = budgets.forUpdate(id);
        budget.status.close().orThrow();
        budgets.remove(budget);
    }

    BudgetView close(UUID id) {
        var budget = budgets.forStep(id);
        budget.status = budget.status.close().orThrow();
        return budgets.record(budget, "closed");
    }

    BudgetView reopen(UUID id) {
        var budget = budgets.forStep(id);
        budget.status = budget.status.reopen().orThrow();
        return budgets.record(budget, "reopened");
    }

    /** One that a body names and whose commitments are about to change, its row locked: 422 unknown-reference, 403. */
    public Funds locked(UUID id, String pointer) {
        return locked(id, pointer, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One that a body names and whose books stay as open as they are until this transaction ends: 422, 403. */
    public Funds shared(UUID id, String pointer) {
        return locked(id, pointer, LockModeType.PESSIMISTIC_READ);
    }

    private Funds locked(UUID id, String pointer, LockModeType lock) {
        requireWritable(id, pointer);
        return funds(budgets.reread(id, lock));
    }

    private void requireWritable(UUID id, String pointer) {
        grants.require(budgets.referenced(id, pointer).portfolioId);
    }

    /** Takes from one budget what it adds to another, the same sum: 422 unless both are of one currency; 409 over-budget. */
    public Transferred transfer(UUID from, UUID to, Money said) {
        requireWritable(from, "/fromBudgetId");
        requireWritable(to, "/toBudgetId");
        var rows = new HashMap<UUID, BudgetEntity>();
        Stream.of(from, to).sorted().forEach(id -> rows.put(id, budgets.reread(id, LockModeType.PESSIMISTIC_WRITE)));
        var source = rows.get(from);
        var target = rows.get(to);
        if (from.equals(to) || !source.currency.equals(target.currency)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "Money goes from one budget to another of the same currency.")
                    .at("/toBudgetId", ErrorCode.INVALID, "is the same budget, or of another currency");
        }
        var money = Amounts.positive(said, source.currency, "/amount");
        funds(source).commit(money.amount()).orThrow();
        funds(target).open().orThrow();
        source.amount = source.amount.subtract(money.amount());
        target.amount = target.amount.add(money.amount());
        budgets.record(source, "transferred");
        budgets.record(target, "transferred");
        return new Transferred(source.portfolioId, money);
    }

    /** What went over, and whose portfolio it left. */
    public record Transferred(UUID portfolioId, Money amount) {}

    /** A moment stays as it was: who took its instant before something it waited for changed begins anew with a later one. */
    private Funds funds(BudgetEntity budget) {
        var committed = ledger.committed(budget.id);
        if (budget.updatedAt.isAfter(time.instant()) || committed.later()) {
            throw new RetryTransaction();
        }
        return new Funds(
                budget.id,
                budget.portfolioId,
                budget.currency,
                budget.beginsOn,
                budget.endsOn,
                budget.status,
                budget.amount,
                committed.sum());
    }

    /** What became of a budget by now, or the moment looked at. */
    PositionView position(UUID id) {
        var budget = budgets.get(id);
        var figures = ledger.figures(id);
        var today = portfolios.today(budget.portfolioId);
        return PositionView.of(budget.fiscalPeriod(), figures, today);
    }
}
