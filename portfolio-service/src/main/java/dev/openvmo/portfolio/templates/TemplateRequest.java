package dev.openvmo.portfolio.templates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.portfolio.customfields.CustomValues;
import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about a template. */
@Schema(
        name = "InitiativeTemplateRequest",
        examples = {
            """
            {"portfolioId":"0198c0de-0000-7000-8000-000000000001","name":"New shop","kind":"PROJECT","tags":["shop"],\
            "milestones":[{"name":"Lease signed","afterDays":30},{"name":"Open","afterDays":180}]}"""
        })
record TemplateRequest(
        @NotNull @Schema(description = "The portfolio whose initiatives begin so.") UUID portfolioId,
        @NotBlank @Size(max = 200) @Schema(description = "Of which sort they are.", examples = "New shop") String name,
        @NotNull InitiativeKind kind,
        @Schema(defaultValue = "BUSINESS") Category category,
        Horizon horizon,
        @Size(max = 20_000) @Schema(description = "What they are about.", examples = "A shop in a town without one")
                String description,
        @Size(max = 50) @Schema(description = "What they are filed under, each tag once.", examples = "[\"shop\"]")
                List<@NotBlank @Size(max = 100) String> tags,
        @Schema(
                        type = SchemaType.OBJECT,
                        implementation = Object.class,
                        description = "Values of declared custom fields, by key.",
                        examples = "{\"costCentre\":\"4711\"}")
                ObjectNode customFields,
        @Size(max = 50) @Schema(description = "The milestones they get.") List<@Valid PlannedMilestone> milestones) {

    TemplateRequest {
        category = category == null ? Category.BUSINESS : category;
        tags = tags == null ? List.of() : tags.stream().distinct().toList();
        customFields = CustomValues.said(customFields);
        milestones = milestones == null ? List.of() : milestones;
    }

    static TemplateRequest of(TemplateEntity entity) {
        return new TemplateRequest(
                entity.portfolioId,
                entity.name,
                entity.kind,
                entity.category,
                entity.horizon,
                entity.description,
                entity.tags,
                CustomValues.read(entity.customValues),
                entity.milestones());
    }
}
