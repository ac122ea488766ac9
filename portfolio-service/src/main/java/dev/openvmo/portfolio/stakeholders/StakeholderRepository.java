package dev.openvmo.portfolio.stakeholders;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Stakeholders as rows: what they look like to callers and neighbours, and that an initiative names each once. */
@Singleton
class StakeholderRepository extends ResourceRepository<StakeholderEntity, StakeholderRequest, StakeholderView> {
    StakeholderRepository(Resources kit) {
        super(
                kit,
                resource(
                                "portfolio",
                                "stakeholder",
                                StakeholderRequest::of,
                                StakeholderEntity::edit,
                                StakeholderView::of)
                        .refers("fk_stakeholder_initiative", "/initiativeId")
                        .unique("uq_stakeholder_name", "/name", "initiativeId", "name")
                        .search("name", "role")
                        .sort("name"));
    }
}
