package dev.openvmo.portfolio.guardrails;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Guardrails as rows, and what neighbours see of them. */
@Singleton
class GuardrailsRepository extends ResourceRepository<GuardrailsEntity, GuardrailsRequest, GuardrailsState> {
    GuardrailsRepository(Resources kit, JsonText json) {
        super(
                kit,
                resource(
                        "portfolio",
                        "guardrails",
                        entity -> json.read(entity.document, GuardrailsRequest.class),
                        (entity, said) -> entity.document = json.text(said),
                        entity -> GuardrailsState.of(entity, json.read(entity.document, GuardrailsRequest.class))));
    }
}
