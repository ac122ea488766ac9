package dev.openvmo.portfolio.budgets;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.portfolio.portfolios.PlanningTerms;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code budget}; its days are those of its period in its portfolio's calendar, which keeps while it has budgets. */
@Entity(name = "Budget")
class BudgetEntity extends ResourceEntity {
    UUID valueStreamId;
    String period;
    LocalDate beginsOn;
    LocalDate endsOn;
    BigDecimal amount;
    String currency;
    BigDecimal forecast;

    @Enumerated(EnumType.STRING)
    BudgetStatus status = BudgetStatus.OPEN;

    String note;

    static BudgetEntity of(UUID portfolioId, FiscalPeriod period, PlanningTerms terms) {
        var budget = new BudgetEntity();
        budget.portfolioId = portfolioId;
        budget.beginsOn = terms.calendar().first(period);
        budget.endsOn = terms.calendar().last(period);
        budget.currency = terms.currency();
        return budget;
    }

    void edit(BudgetRequest request) {
        valueStreamId = request.valueStreamId();
        period = request.period().toString();
        amount = request.amount().amount();
        forecast = request.forecast() == null ? null : request.forecast().amount();
        note = request.note();
    }

    FiscalPeriod fiscalPeriod() {
        return FiscalPeriod.parse(period).orElseThrow();
    }

    Money money(BigDecimal of) {
        return of == null ? null : new Money(of, currency);
    }
}
