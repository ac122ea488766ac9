package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.portfolio.staffing.Span;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code allocation}; it belongs to the portfolio of its initiative. */
@Entity(name = "Allocation")
class AllocationEntity extends ResourceEntity {
    UUID initiativeId;
    UUID teamId;
    UUID personId;
    UUID toolId;
    String period;
    LocalDate beginsOn;
    LocalDate endsOn;
    BigDecimal amount;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> warnings;

    static AllocationEntity in(UUID portfolioId) {
        var allocation = new AllocationEntity();
        allocation.portfolioId = portfolioId;
        return allocation;
    }

    /** So it is planned, and this is to be said against it. */
    AllocationEntity on(Span span, List<String> said) {
        beginsOn = span.first();
        endsOn = span.last();
        warnings = said;
        return this;
    }

    void edit(AllocationRequest request) {
        initiativeId = request.initiativeId();
        teamId = request.teamId();
        personId = request.personId();
        toolId = request.toolId();
        period = request.period().toString();
        amount = request.amount();
    }
}
