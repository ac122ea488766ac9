package dev.openvmo.portfolio.initiatives;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The four relative estimates behind WSJF (SAFe), each against the smallest of its kind. */
@Schema(
        name = "EstimatesRequest",
        examples = {"""
            {"businessValue":8,"timeCriticality":5,"riskReduction":3,"jobSize":5}"""})
record EstimatesRequest(
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1000")
                @Digits(integer = 4, fraction = 20)
                @Schema(description = "What it is worth to customers and the business.", examples = "8")
                BigDecimal businessValue,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1000")
                @Digits(integer = 4, fraction = 20)
                @Schema(description = "How fast that fades.", examples = "5")
                BigDecimal timeCriticality,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1000")
                @Digits(integer = 4, fraction = 20)
                @Schema(description = "What risk it takes away or opportunity it opens.", examples = "3")
                BigDecimal riskReduction,
        @NotNull
                @DecimalMin("0.01")
                @DecimalMax("1000")
                @Digits(integer = 4, fraction = 20)
                @Schema(description = "How much work it is.", examples = "5")
                BigDecimal jobSize) {

    static EstimatesRequest of(EstimatesView view) {
        return new EstimatesRequest(view.businessValue(), view.timeCriticality(), view.riskReduction(), view.jobSize());
    }
}
