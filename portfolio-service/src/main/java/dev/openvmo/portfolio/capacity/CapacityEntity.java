package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.portfolio.staffing.Span;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code capacity}; it belongs to the portfolio of the team, person or tool. */
@Entity(name = "Capacity")
class CapacityEntity extends ResourceEntity {
    UUID teamId;
    UUID personId;
    UUID toolId;
    String period;
    LocalDate beginsOn;
    LocalDate endsOn;
    BigDecimal amount;

    static CapacityEntity in(UUID portfolioId, Span span) {
        var capacity = new CapacityEntity();
        capacity.portfolioId = portfolioId;
        capacity.on(span);
        return capacity;
    }

    void on(Span span) {
        beginsOn = span.first();
        endsOn = span.last();
    }

    void edit(CapacityRequest request) {
        teamId = request.teamId();
        personId = request.personId();
        toolId = request.toolId();
        period = request.period().toString();
        amount = request.amount();
    }
}
