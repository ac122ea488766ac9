package dev.openvmo.portfolio.capacity;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Allocations as rows: what they look like to callers and neighbours. */
@Singleton
class AllocationRepository extends ResourceRepository<AllocationEntity, AllocationRequest, AllocationView> {
    AllocationRepository(Resources kit) {
        super(
                kit,
                resource("portfolio", "allocation", AllocationRequest::of, AllocationEntity::edit, AllocationView::of)
                        .refers("fk_allocation_initiative", "/initiativeId")
                        .refers("fk_allocation_team", "/teamId")
                        .refers("fk_allocation_person", "/personId")
                        .refers("fk_allocation_tool", "/toolId")
                        .sort("beginsOn"));
    }
}
