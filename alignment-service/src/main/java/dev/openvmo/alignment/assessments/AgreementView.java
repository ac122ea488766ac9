package dev.openvmo.alignment.assessments;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far assessors agree by each criterion of a set, and what they should talk about. */
@Schema(name = "Agreement")
record AgreementView(
        @Schema(description = "The set.") UUID criteriaSetId,
        @Schema(description = "By criterion, in the order of their keys.", maxItems = 20) List<ByCriterion> criteria) {

    /** How far they agree by one criterion. */
    @Schema(name = "CriterionAgreement")
    record ByCriterion(
            @Schema(description = "The criterion's key.", examples = "feasibility", maxLength = 24) String criterion,
            @JsonInclude
                    @Schema(
                            description =
                                    "Krippendorff's alpha, interval: 1 they agree, 0 as if by chance; null with a reason.",
                            nullable = true,
                            maximum = "1",
                            examples = "0.849")
                    BigDecimal alpha,
            @Nullable @Schema(description = "Why there is none.", examples = "NOT_RATED_TWICE", maxLength = 60)
                    String reason,
            @Schema(description = "How many ratings of what several have rated it rests on.", minimum = "0")
                    long sampleSize,
            @Schema(
                            description =
                                    "Initiatives whose ratings lie at least half a scale apart, the widest first; fifty at most.",
                            maxItems = 50)
                    List<Discussion> discuss) {}

    /** What deserves a conversation. */
    @Schema(name = "Discussion")
    record Discussion(
            @Schema(description = "The initiative.") UUID initiativeId,
            @Schema(description = "How many have rated it.", minimum = "2", examples = "3") long assessors,
            @Schema(description = "The mean of their ratings.", examples = "3") BigDecimal consensus,
            @Schema(description = "The lowest rating.", examples = "1") BigDecimal lowest,
            @Schema(description = "The highest rating.", examples = "5") BigDecimal highest) {}
}
