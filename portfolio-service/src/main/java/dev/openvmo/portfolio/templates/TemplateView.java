package dev.openvmo.portfolio.templates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.http.Owned;
import dev.openvmo.portfolio.customfields.CustomValues;
import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template as callers see it. */
@Schema(name = "InitiativeTemplate")
record TemplateView(
        UUID id,
        UUID portfolioId,
        String name,
        InitiativeKind kind,
        Category category,
        @Nullable Horizon horizon,
        @Nullable String description,
        List<String> tags,
        @Nullable @Schema(type = SchemaType.OBJECT, implementation = Object.class) ObjectNode customFields,
        List<PlannedMilestone> milestones,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static TemplateView of(TemplateEntity entity) {
        return new TemplateView(
                entity.id,
                entity.portfolioId,
                entity.name,
                entity.kind,
                entity.category,
                entity.horizon,
                entity.description,
                entity.tags,
                CustomValues.read(entity.customValues),
                entity.milestones(),
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
