package dev.openvmo.portfolio.actuals;

import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code actual}; it is of its budget's portfolio and currency. */
@Entity(name = "Actual")
class ActualEntity extends ResourceEntity {
    UUID budgetId;
    UUID initiativeId;

    @Enumerated(EnumType.STRING)
    ActualKind kind;

    BigDecimal amount;
    String currency;
    LocalDate bookedOn;
    String source;
    String externalId;
    String note;

    static ActualEntity in(UUID portfolioId) {
        var actual = new ActualEntity();
        actual.portfolioId = portfolioId;
        return actual;
    }

    void edit(ActualRequest request) {
        budgetId = request.budgetId();
        initiativeId = request.initiativeId();
        kind = request.kind();
        amount = request.amount().amount();
        currency = request.amount().currency();
        bookedOn = request.bookedOn();
        source = request.source();
        externalId = request.externalId();
        note = request.note();
    }

    Money money() {
        return new Money(amount, currency);
    }
}
