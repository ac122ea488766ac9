package dev.openvmo.portfolio.budgets;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import dev.openvmo.kit.store.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Budgets as rows; of a value stream one holds on each day. */
@Singleton
class BudgetRepository extends ResourceRepository<BudgetEntity, BudgetRequest, BudgetView> {
    private final Sql sql;

    BudgetRepository(Resources kit, Sql sql) {
        super(
                kit,
                resource("portfolio", "budget", BudgetRequest::of, BudgetEntity::edit, BudgetView::of)
                        .refers("fk_budget_value_stream", "/valueStreamId")
                        .unique("uq_budget_period", "/period", "valueStreamId", "period")
                        .heldBy("commitments", "commitment", "budget_id")
                        .heldBy("actuals", "actual", "budget_id")
                        .heldBy("budgetingForums", "budgeting_forum", "budget_id")
                        .heldBy("transfersFrom", "budget_transfer", "from_budget_id")
                        .heldBy("transfersTo", "budget_transfer", "to_budget_id")
                        .field("from", "begins_on", LocalDate.class)
                        .field("to", "ends_on", LocalDate.class)
                        .field("currency", "currency", String.class)
                        .search("note")
                        .sort("from"));
        this.sql = sql;
    }

    /** Another one of the stream with some of these days, writers of the stream's budgets one at a time. */
    Optional<BudgetEntity> overlappingInTurn(BudgetEntity budget, UUID valueStreamId) {
        sql.query("select pg_advisory_xact_lock(hashtextextended('budgets of ' || :stream::text, 0))")
                .with("stream", valueStreamId)
                .list(row -> null);
        return find(
                        "valueStreamId = ?1 and beginsOn <= ?3 and endsOn >= ?2",
                        valueStreamId,
                        budget.beginsOn,
                        budget.endsOn)
                .firstResultOptional();
    }
}
