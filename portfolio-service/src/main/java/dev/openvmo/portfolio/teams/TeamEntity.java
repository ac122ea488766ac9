package dev.openvmo.portfolio.teams;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;

/** A row of {@code team}. */
@Entity(name = "Team")
class TeamEntity extends ResourceEntity {
    String key;
    String name;

    void edit(TeamRequest request) {
        portfolioId = request.portfolioId();
        key = request.key();
        name = request.name();
    }
}
