package dev.openvmo.portfolio.prioritization;

import dev.openvmo.kit.http.Owned;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A prioritization model as callers see it. */
@Schema(name = "PrioritizationModel")
record PrioritizationModelView(
        UUID id,
        UUID portfolioId,
        @Schema(description = "The first of its versions.") UUID lineageId,
        @Schema(description = "Which version of it this is.", minimum = "1", examples = "2") int number,
        String name,
        @Nullable String description,
        ModelKind kind,
        List<WeightedInput> inputs,
        @Schema(
                        description = "How it makes a score of its inputs.",
                        maxLength = 500,
                        examples = "costOfDelay / duration")
                String formula,
        ModelStage state,
        @Nullable @Schema(description = "When it was put in force.") Instant activatedAt,
        @Nullable @Schema(description = "When it was retired.") Instant retiredAt,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static PrioritizationModelView of(PrioritizationModelEntity model) {
        return new PrioritizationModelView(
                model.id,
                model.portfolioId,
                model.lineageId,
                model.number,
                model.name,
                model.description,
                model.kind,
                model.formula().inputs(),
                model.kind.formula(),
                model.state,
                model.activatedAt,
                model.retiredAt,
                model.version,
                model.createdAt,
                model.updatedAt);
    }
}
