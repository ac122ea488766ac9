package dev.openvmo.portfolio.prioritization;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Prioritization models as rows: what they look like to callers and neighbours. */
@Singleton
class PrioritizationModelRepository
        extends ResourceRepository<PrioritizationModelEntity, PrioritizationModelRequest, PrioritizationModelView> {
    PrioritizationModelRepository(Resources kit) {
        super(
                kit,
                resource(
                                "portfolio",
                                "prioritization-model",
                                PrioritizationModelRequest::of,
                                PrioritizationModelEntity::edit,
                                PrioritizationModelView::of)
                        .search("name", "description"));
    }
}
