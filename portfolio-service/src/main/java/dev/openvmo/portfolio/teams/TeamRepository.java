package dev.openvmo.portfolio.teams;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Teams as rows: what they look like to callers and neighbours, what is unique, what holds them. */
@Singleton
class TeamRepository extends ResourceRepository<TeamEntity, TeamRequest, TeamView> {
    TeamRepository(Resources kit) {
        super(
                kit,
                resource("portfolio", "team", TeamRequest::of, TeamEntity::edit, TeamView::of)
                        .refers("fk_team_portfolio", "/portfolioId")
                        .unique("uq_team_key", "/key", "portfolioId", "key")
                        .heldBy("people", "person", "team_id")
                        .heldBy("capacities", "capacity", "team_id")
                        .heldBy("allocations", "allocation", "team_id")
                        .heldBy("workEntries", "work_entry", "team_id")
                        .search("key", "name")
                        .sort("key"));
    }
}
