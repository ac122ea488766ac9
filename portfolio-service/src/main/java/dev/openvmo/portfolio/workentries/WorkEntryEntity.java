package dev.openvmo.portfolio.workentries;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code work_entry}; it belongs to the portfolio of its initiative. */
@Entity(name = "WorkEntry")
class WorkEntryEntity extends ResourceEntity {
    UUID initiativeId;
    UUID teamId;
    UUID personId;
    LocalDate beginsOn;
    LocalDate endsOn;
    BigDecimal days;
    String source;
    String externalId;

    static WorkEntryEntity in(UUID portfolioId) {
        var entry = new WorkEntryEntity();
        entry.portfolioId = portfolioId;
        return entry;
    }

    void edit(WorkEntryRequest request) {
        initiativeId = request.initiativeId();
        teamId = request.teamId();
        personId = request.personId();
        beginsOn = request.from();
        endsOn = request.to();
        days = request.days();
        source = request.source();
        externalId = request.externalId();
    }
}
