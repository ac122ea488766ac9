package dev.openvmo.portfolio.transfers;

import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.portfolio.budgets.Budgets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What went from one budget to another? It stays written; money that comes back is another transfer. */
@ApplicationScoped
class Transfers {
    private final TransferRepository transfers;
    private final Budgets budgets;

    Transfers(TransferRepository transfers, Budgets budgets) {
        this.transfers = transfers;
        this.budgets = budgets;
    }

    Page<TransferView> list(ListQuery query) {
        return transfers.list(query);
    }

    TransferView get(UUID id) {
        return transfers.view(id);
    }

    /** 409 over-budget with what is left, period-closed. */
    TransferView transfer(TransferRequest said) {
        var transferred = budgets.transfer(said.fromBudgetId(), said.toBudgetId(), said.amount());
        return transfers.add(TransferEntity.of(transferred), said);
    }
}
