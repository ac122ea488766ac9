package dev.openvmo.alignment.assessments;

import dev.openvmo.kit.http.Owned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment as callers see it. */
@Schema(name = "Assessment")
record AssessmentView(
        UUID id,
        UUID portfolioId,
        UUID initiativeId,
        UUID criteriaSetId,
        @Schema(description = "The first version of the set; the assessment counts in all of them.") UUID lineageId,
        String criterion,
        @Schema(description = "Who thinks so.", examples = "key:01935a00-0000-7000-8000-000000000401", maxLength = 300)
                String assessor,
        BigDecimal rating,
        String rationale,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static AssessmentView of(AssessmentEntity entity) {
        return new AssessmentView(
                entity.id,
                entity.portfolioId,
                entity.initiativeId,
                entity.criteriaSetId,
                entity.lineageId,
                entity.criterion,
                entity.assessor,
                entity.rating,
                entity.rationale,
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
