package dev.openvmo.portfolio.businesscase;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Business cases as rows: what they look like to callers and neighbours. */
@Singleton
class BusinessCaseRepository extends ResourceRepository<BusinessCaseEntity, BusinessCaseRequest, BusinessCaseView> {
    BusinessCaseRepository(Resources kit, JsonText json) {
        super(
                kit,
                resource(
                        "portfolio",
                        "business-case",
                        entity -> json.read(entity.document, BusinessCaseRequest.class),
                        (entity, said) -> entity.document = json.text(said),
                        entity -> BusinessCaseView.of(entity, json.read(entity.document, BusinessCaseRequest.class))));
    }
}
