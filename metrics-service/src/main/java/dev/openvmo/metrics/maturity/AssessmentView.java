package dev.openvmo.metrics.maturity;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.JsonText;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round of self-assessment as callers see it. */
@Schema(name = "MaturityAssessment")
record AssessmentView(
        UUID id,
        UUID portfolioId,
        UUID modelId,
        @Schema(description = "Which edition of the model it judges by.", minimum = "1", examples = "1")
                int modelEdition,
        LocalDate assessedOn,
        @Nullable String note,
        List<Rating> ratings,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static AssessmentView of(AssessmentEntity entity, JsonText json) {
        return new AssessmentView(
                entity.id,
                entity.portfolioId,
                entity.modelId,
                entity.modelEdition,
                entity.assessedOn,
                entity.note,
                entity.ratings(json),
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
