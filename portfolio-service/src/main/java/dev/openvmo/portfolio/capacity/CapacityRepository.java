package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import dev.openvmo.portfolio.staffing.Span;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Capacities as rows; of a team, person or tool one holds on each day. */
@Singleton
class CapacityRepository extends ResourceRepository<CapacityEntity, CapacityRequest, CapacityView> {
    CapacityRepository(Resources kit) {
        super(
                kit,
                resource("portfolio", "capacity", CapacityRequest::of, CapacityEntity::edit, CapacityView::of)
                        .refers("fk_capacity_team", "/teamId")
                        .refers("fk_capacity_person", "/personId")
                        .refers("fk_capacity_tool", "/toolId")
                        .sort("beginsOn"));
    }

    /** Another one that says something of these days. */
    Optional<UUID> meeting(UUID except, UUID bearerId, Span span) {
        return find(
                        "(teamId = ?1 or personId = ?1 or toolId = ?1) and beginsOn <= ?2 and endsOn >= ?3 and id <> ?4",
                        bearerId,
                        span.last(),
                        span.first(),
                        except)
                .firstResultOptional()
                .map(other -> other.id);
    }
}
