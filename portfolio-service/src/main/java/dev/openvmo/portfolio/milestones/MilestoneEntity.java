package dev.openvmo.portfolio.milestones;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code milestone}; it belongs to the portfolio of its initiative. */
@Entity(name = "Milestone")
class MilestoneEntity extends ResourceEntity {
    UUID initiativeId;
    String name;
    LocalDate baseline;
    LocalDate forecast;
    LocalDate actual;
    Integer slipDays;

    static MilestoneEntity in(UUID portfolioId) {
        var milestone = new MilestoneEntity();
        milestone.portfolioId = portfolioId;
        return milestone;
    }

    void edit(MilestoneRequest request) {
        initiativeId = request.initiativeId();
        name = request.name();
        baseline = request.baseline();
        forecast = request.forecast();
        actual = request.actual();
        slipDays = request.slipDays();
    }
}
