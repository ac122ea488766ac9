package dev.openvmo.metrics.surveys;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Rounds as rows: what they look like to callers and neighbours. */
@Singleton
class RoundRepository extends ResourceRepository<RoundEntity, RoundRequest, RoundView> {
    RoundRepository(Resources kit) {
        super(kit, resource("metrics", "survey-round", RoundRequest::of, RoundEntity::edit, RoundView::of));
    }
}
