package dev.openvmo.portfolio.milestones;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Milestones as rows: what they look like to callers and neighbours, and that an initiative names each once. */
@Singleton
class MilestoneRepository extends ResourceRepository<MilestoneEntity, MilestoneRequest, MilestoneView> {
    MilestoneRepository(Resources kit) {
        super(
                kit,
                resource("portfolio", "milestone", MilestoneRequest::of, MilestoneEntity::edit, MilestoneView::of)
                        .refers("fk_milestone_initiative", "/initiativeId")
                        .unique("uq_milestone_name", "/name", "initiativeId", "name")
                        .search("name")
                        .sort("forecast"));
    }
}
