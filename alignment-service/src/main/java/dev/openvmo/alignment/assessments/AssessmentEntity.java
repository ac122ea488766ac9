package dev.openvmo.alignment.assessments;

import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.UUID;

/** A row of {@code assessment}; it belongs to the portfolio of its initiative. */
@Entity(name = "Assessment")
class AssessmentEntity extends ResourceEntity {
    UUID initiativeId;
    UUID criteriaSetId;

    /** The set's, so that what was rated goes on counting in its next version. */
    UUID lineageId;

    String criterion;
    String assessor;
    BigDecimal rating;
    String rationale;

    static AssessmentEntity in(UUID portfolioId, UUID lineageId, String assessor) {
        var assessment = new AssessmentEntity();
        assessment.portfolioId = portfolioId;
        assessment.lineageId = lineageId;
        assessment.assessor = assessor;
        return assessment;
    }

    void edit(AssessmentRequest request) {
        initiativeId = request.initiativeId();
        criteriaSetId = request.criteriaSetId();
        criterion = request.criterion();
        rating = request.rating();
        rationale = request.rationale();
    }
}
