package dev.openvmo.metrics.retrospectives;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Retrospectives as rows: what they look like to callers and neighbours, what holds them. */
@Singleton
class RetrospectiveRepository extends ResourceRepository<RetrospectiveEntity, RetrospectiveRequest, RetrospectiveView> {
    RetrospectiveRepository(Resources kit, JsonText json) {
        super(
                kit,
                resource(
                                "metrics",
                                "retrospective",
                                (RetrospectiveEntity entity) -> RetrospectiveRequest.of(entity, json),
                                (RetrospectiveEntity entity, RetrospectiveRequest said) -> entity.edit(said, json),
                                (RetrospectiveEntity entity) -> RetrospectiveView.of(entity, json))
                        .heldBy("lessons", "lesson", "retrospective_id")
                        .heldBy("improvementActions", "improvement_action", "retrospective_id")
                        .search("title"));
    }
}
