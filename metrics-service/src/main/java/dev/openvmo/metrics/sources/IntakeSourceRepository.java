package dev.openvmo.metrics.sources;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Sources as rows: what they look like to callers and neighbours, and what is unique. */
@Singleton
class IntakeSourceRepository extends ResourceRepository<IntakeSourceEntity, IntakeSourceRequest, IntakeSourceView> {
    IntakeSourceRepository(Resources kit, JsonText json) {
        super(
                kit,
                ResourceRepository.<IntakeSourceEntity, IntakeSourceRequest, IntakeSourceView>resource(
                                "metrics",
                                "intake-source",
                                source -> IntakeSourceRequest.of(source, json),
                                (source, request) -> source.edit(request, json),
                                source -> IntakeSourceView.of(source, json))
                        .unique("uq_intake_source_name", "/name", "portfolioId", "name")
                        .search("name"));
    }
}
