package dev.openvmo.alignment.contributions;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says about the contribution of an initiative to an objective. */
@Schema(
        name = "ContributionRequest",
        examples = {
            """
            {"initiativeId":"01935a00-0000-7000-8000-000000000101","objectiveId":"01935a00-0000-7000-8000-000000000221","strength":0.8,"confidence":0.9,"rationale":"Half of the drop-outs happen on this page"}"""
        })
record ContributionRequest(
        @NotNull @Schema(description = "The initiative that contributes; cannot be changed later.") UUID initiativeId,
        @NotNull @Schema(description = "The objective it serves; cannot be changed later.") UUID objectiveId,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 20)
                @Schema(description = "How much of the objective it can bring about.", examples = "0.8")
                BigDecimal strength,
        @DecimalMin("0")
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 20)
                @Schema(description = "How sure that is.", defaultValue = "1", examples = "0.9")
                BigDecimal confidence,
        @Size(max = 10_000)
                @Schema(description = "Why that is so.", examples = "Half of the drop-outs happen on this page")
                String rationale) {

    ContributionRequest {
        confidence = confidence == null ? BigDecimal.ONE : confidence;
    }

    static ContributionRequest of(ContributionEntity entity) {
        return new ContributionRequest(
                entity.initiativeId, entity.objectiveId, entity.strength, entity.confidence, entity.rationale);
    }
}
