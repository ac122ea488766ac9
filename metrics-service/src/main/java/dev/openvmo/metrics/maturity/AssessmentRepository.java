package dev.openvmo.metrics.maturity;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Rounds of self-assessment as rows: what they look like to callers and neighbours, what is unique, which came before. */
@Singleton
class AssessmentRepository extends ResourceRepository<AssessmentEntity, AssessmentRequest, AssessmentView> {
    AssessmentRepository(Resources kit, JsonText json) {
        super(
                kit,
                resource(
                                "metrics",
                                "maturity-assessment",
                                (AssessmentEntity entity) -> AssessmentRequest.of(entity, json),
                                (AssessmentEntity entity, AssessmentRequest said) -> entity.edit(said, json),
                                (AssessmentEntity entity) -> AssessmentView.of(entity, json))
                        .unique("uq_maturity_assessment_day", "/assessedOn", "portfolioId", "modelId", "assessedOn")
                        .refers("fk_maturity_assessment_model", "/modelId")
                        .search("note")
                        .sort("-assessedOn"));
    }

    /** The round of the same portfolio by the same model before this one. */
    Optional<AssessmentEntity> before(AssessmentEntity round) {
        return find(
                        "portfolioId = ?1 and modelId = ?2 and assessedOn < ?3 order by assessedOn desc",
                        round.portfolioId,
                        round.modelId,
                        round.assessedOn)
                .firstResultOptional();
    }
}
