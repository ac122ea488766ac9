package dev.openvmo.alignment.assessments;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller thinks of an initiative. */
@Schema(
        name = "AssessmentRequest",
        examples = {
            """
            {"initiativeId":"01935a00-0000-7000-8000-000000000101","criteriaSetId":"01935a00-0000-7000-8000-000000000301","criterion":"feasibility","rating":4,"rationale":"The pilot ran for half a year"}"""
        })
record AssessmentRequest(
        @NotNull @Schema(description = "What is assessed; cannot be changed later.") UUID initiativeId,
        @NotNull @Schema(description = "By which criteria; cannot be changed later.") UUID criteriaSetId,
        @NotBlank
                @Size(max = 24)
                @Schema(
                        description = "The key of a RATING of the set; cannot be changed later.",
                        examples = "feasibility")
                String criterion,
        @NotNull
                @Digits(integer = 4, fraction = 6)
                @Schema(description = "On the criterion's scale; between anchors, too.", examples = "4")
                BigDecimal rating,
        @NotBlank @Size(max = 10_000) @Schema(description = "Why.", examples = "The pilot ran for half a year")
                String rationale) {

    static AssessmentRequest of(AssessmentEntity entity) {
        return new AssessmentRequest(
                entity.initiativeId, entity.criteriaSetId, entity.criterion, entity.rating, entity.rationale);
    }
}
