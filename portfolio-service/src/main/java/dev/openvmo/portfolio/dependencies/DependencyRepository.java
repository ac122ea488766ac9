package dev.openvmo.portfolio.dependencies;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Dependencies as rows: what they look like to callers and neighbours, and that one initiative waits for another once. */
@Singleton
class DependencyRepository extends ResourceRepository<DependencyEntity, DependencyRequest, DependencyView> {
    DependencyRepository(Resources kit) {
        super(
                kit,
                resource("portfolio", "dependency", DependencyRequest::of, DependencyEntity::edit, DependencyView::of)
                        .refers("fk_dependency_initiative", "/initiativeId")
                        .refers("fk_dependency_predecessor", "/predecessorId")
                        .unique("uq_dependency_pair", "/predecessorId", "initiativeId", "predecessorId"));
    }
}
