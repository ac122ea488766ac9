package dev.openvmo.alignment.assessments;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Assessments as rows: what they look like to callers and neighbours, and what is unique. */
@Singleton
class AssessmentRepository extends ResourceRepository<AssessmentEntity, AssessmentRequest, AssessmentView> {
    AssessmentRepository(Resources kit) {
        super(
                kit,
                resource("alignment", "assessment", AssessmentRequest::of, AssessmentEntity::edit, AssessmentView::of)
                        .unique(
                                "uq_assessment_assessor",
                                "/criterion",
                                "initiativeId",
                                "lineageId",
                                "criterion",
                                "assessor")
                        .refers("fk_assessment_criteria_set", "/criteriaSetId")
                        .search("rationale"));
    }
}
