package dev.openvmo.metrics.insights;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Insights as rows and as events; rules find them, callers settle them. */
@Singleton
class InsightRepository extends ResourceRepository<InsightEntity, Case, InsightView> {
    InsightRepository(Resources kit, JsonText json) {
        super(
                kit,
                ResourceRepository.<InsightEntity, Case, InsightView>resource(
                                "metrics",
                                "insight",
                                InsightEntity::of,
                                InsightEntity::of,
                                row -> InsightView.of(row, json))
                        .state(InsightState::of)
                        .search("title", "subject"));
    }
}
