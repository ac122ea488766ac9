package dev.openvmo.metrics.maturity;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Maturity models as rows: what they look like to callers and neighbours, what is unique, what holds them. */
@Singleton
class MaturityModelRepository extends ResourceRepository<MaturityModelEntity, MaturityModelRequest, MaturityModelView> {
    MaturityModelRepository(Resources kit, JsonText json) {
        super(
                kit,
                resource(
                                "metrics",
                                "maturity-model",
                                (MaturityModelEntity entity) -> MaturityModelRequest.of(entity, json),
                                (MaturityModelEntity entity, MaturityModelRequest said) -> entity.edit(said, json),
                                (MaturityModelEntity entity) -> MaturityModelView.of(entity, json))
                        .unique("uq_maturity_model_name", "/name", "name")
                        .heldBy("maturityAssessments", "maturity_assessment", "model_id")
                        .search("name", "description")
                        .sort("name"));
    }
}
