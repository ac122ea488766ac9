package dev.openvmo.alignment.contributions;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Contributions as rows: what they look like to callers and neighbours, and what is unique. */
@Singleton
class ContributionRepository extends ResourceRepository<ContributionEntity, ContributionRequest, ContributionView> {
    ContributionRepository(Resources kit) {
        super(
                kit,
                resource(
                                "alignment",
                                "contribution",
                                ContributionRequest::of,
                                ContributionEntity::edit,
                                ContributionView::of)
                        .unique("uq_contribution_pair", "/objectiveId", "initiativeId", "objectiveId")
                        .refers("fk_contribution_objective", "/objectiveId")
                        .search("rationale"));
    }
}
