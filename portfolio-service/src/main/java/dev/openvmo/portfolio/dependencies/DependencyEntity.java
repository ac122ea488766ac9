package dev.openvmo.portfolio.dependencies;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.util.UUID;

/** A row of {@code dependency}; it belongs to the portfolio of the initiative that waits. */
@Entity(name = "Dependency")
class DependencyEntity extends ResourceEntity {
    UUID initiativeId;
    UUID predecessorId;
    int lagDays;

    static DependencyEntity in(UUID portfolioId) {
        var dependency = new DependencyEntity();
        dependency.portfolioId = portfolioId;
        return dependency;
    }

    void edit(DependencyRequest request) {
        initiativeId = request.initiativeId();
        predecessorId = request.predecessorId();
        lagDays = request.lagDays();
    }
}
