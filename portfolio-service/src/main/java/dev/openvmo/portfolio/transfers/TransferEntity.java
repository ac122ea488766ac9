package dev.openvmo.portfolio.transfers;

import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.portfolio.budgets.Budgets.Transferred;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.UUID;

/** A row of {@code budget_transfer}; it belongs to the portfolio that the money left. */
@Entity(name = "BudgetTransfer")
class TransferEntity extends ResourceEntity {
    UUID fromBudgetId;
    UUID toBudgetId;
    BigDecimal amount;
    String currency;
    String reason;

    static TransferEntity of(Transferred transferred) {
        var transfer = new TransferEntity();
        transfer.portfolioId = transferred.portfolioId();
        transfer.amount = transferred.amount().amount();
        transfer.currency = transferred.amount().currency();
        return transfer;
    }

    void edit(TransferRequest request) {
        fromBudgetId = request.fromBudgetId();
        toBudgetId = request.toBudgetId();
        reason = request.reason();
    }

    Money money() {
        return new Money(amount, currency);
    }
}
