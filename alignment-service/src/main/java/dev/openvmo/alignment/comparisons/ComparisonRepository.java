package dev.openvmo.alignment.comparisons;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Comparisons as rows. */
@Singleton
class ComparisonRepository extends ResourceRepository<ComparisonEntity, ComparisonRequest, ComparisonView> {
    ComparisonRepository(Resources kit) {
        super(
                kit,
                resource("alignment", "comparison", ComparisonRequest::of, ComparisonEntity::edit, ComparisonView::of));
    }
}
