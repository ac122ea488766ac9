package dev.openvmo.alignment.objectives;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Objectives as rows: what they look like to callers and neighbours, what is unique, what holds them. */
@Singleton
class ObjectiveRepository extends ResourceRepository<ObjectiveEntity, ObjectiveRequest, ObjectiveView> {
    ObjectiveRepository(Resources kit) {
        super(
                kit,
                resource("alignment", "objective", ObjectiveRequest::of, ObjectiveEntity::edit, ObjectiveView::of)
                        .unique("uq_objective_name", "/name", "themeId", "name")
                        .refers("fk_objective_theme", "/themeId")
                        .heldBy("contributions", "contribution", "objective_id")
                        .heldBy("keyResults", "key_result", "objective_id")
                        .search("name", "description"));
    }
}
