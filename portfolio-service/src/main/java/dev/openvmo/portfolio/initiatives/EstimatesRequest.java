package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is estimated of an initiative: what a prioritization model ranks by. The first four are SAFe's relative ones, each
 * against the smallest of its kind.
 */
@Schema(
        name = "EstimatesRequest",
        examples = {"""
            {"businessValue":8,"timeCriticality":5,"riskReduction":3,"jobSize":5}"""})
record EstimatesRequest(
        @Nullable
                @DecimalMin("0")
                @DecimalMax("1000")
                @Digits(integer = 4, fraction = 20)
                @Schema(
                        description = "What it is worth to customers and the business, against the smallest.",
                        examples = "8")
                BigDecimal businessValue,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("1000")
                @Digits(integer = 4, fraction = 20)
                @Schema(description = "How fast that fades, against the smallest.", examples = "5")
                BigDecimal timeCriticality,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("1000")
                @Digits(integer = 4, fraction = 20)
                @Schema(
                        description = "What risk it takes away or opportunity it opens, against the smallest.",
                        examples = "3")
                BigDecimal riskReduction,
        @Nullable
                @DecimalMin("0.01")
                @DecimalMax("1000")
                @Digits(integer = 4, fraction = 20)
                @Schema(description = "How much work it is, against the smallest.", examples = "5")
                BigDecimal jobSize,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("1000000000")
                @Digits(integer = 10, fraction = 20)
                @Schema(description = "How many people or events it reaches in a period (RICE).", examples = "2000")
                BigDecimal reach,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("1000")
                @Digits(integer = 4, fraction = 20)
                @Schema(
                        description = "How much it moves each of them; Intercom's scale is 3, 2, 1, 0.5, 0.25 (RICE).",
                        examples = "2")
                BigDecimal impact,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 20)
                @Schema(description = "How sure that is, in per cent (RICE).", examples = "80")
                BigDecimal confidence,
        @Nullable
                @DecimalMin("0.01")
                @DecimalMax("1000000")
                @Digits(integer = 7, fraction = 20)
                @Schema(description = "How much work it is, in person-months.", examples = "4")
                BigDecimal effort,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("1000000000000")
                @Digits(integer = 13, fraction = 20)
                @Schema(
                        description =
                                "What each week of delay costs, in the portfolio's currency or against the smallest.",
                        examples = "12000")
                BigDecimal costOfDelay,
        @Nullable
                @DecimalMin("0.01")
                @DecimalMax("10000")
                @Digits(integer = 5, fraction = 20)
                @Schema(description = "How long it takes, in weeks.", examples = "6")
                BigDecimal duration) {

    /** The same, if anything is said: 422 at the pointer where it stands. */
    EstimatesRequest said(String pointer) {
        if (equals(new EstimatesRequest(null, null, null, null, null, null, null, null, null, null))) {
            throw Problem.of(KitProblem.INVALID_INPUT, "nothing is estimated")
                    .at(pointer, ErrorCode.REQUIRED, "must hold one estimate at least");
        }
        return this;
    }

    static EstimatesRequest of(EstimatesView view) {
        return new EstimatesRequest(
                view.businessValue(),
                view.timeCriticality(),
                view.riskReduction(),
                view.jobSize(),
                view.reach(),
                view.impact(),
                view.confidence(),
                view.effort(),
                view.costOfDelay(),
                view.duration());
    }
}
