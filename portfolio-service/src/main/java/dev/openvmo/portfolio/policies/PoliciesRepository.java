package dev.openvmo.portfolio.policies;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Policies as rows, and what neighbours see of them. */
@Singleton
class PoliciesRepository extends ResourceRepository<PoliciesEntity, PoliciesRequest, PoliciesState> {
    PoliciesRepository(Resources kit, JsonText json) {
        super(
                kit,
                resource(
                        "portfolio",
                        "policies",
                        entity -> json.read(entity.document, PoliciesRequest.class),
                        (entity, said) -> entity.document = json.text(said),
                        entity -> PoliciesState.of(entity, json.read(entity.document, PoliciesRequest.class))));
    }
}
