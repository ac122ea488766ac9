package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.json.Money;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller says of a benefit: without description, observable outcome, attribution and measurement it is none (OGC,
 * Managing Successful Programmes, 2011, ch. 7).
 */
@Schema(
        name = "BenefitRequest",
        examples = {
            """
            {"initiativeId":"01935a00-0000-7000-8000-000000000101","name":"More orders","category":"REVENUE","owner":"Grace Moor",\
            "description":"Fewer shoppers give up at the checkout","observableOutcome":"Orders per visit rise",\
            "attribution":"Shops with the new form against shops without","metric":"checkout.conversion","baseline":2.4,\
            "unitValue":{"amount":"90000.00","currency":"GBP"}}"""
        })
record BenefitRequest(
        @NotNull @Schema(description = "The initiative that is to bring it; cannot be changed later.")
                UUID initiativeId,
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "More orders") String name,
        @NotNull Category category,
        @NotBlank @Size(max = 200) @Schema(description = "Who answers for it.", examples = "Grace Moor") String owner,
        @NotBlank
                @Size(max = 10_000)
                @Schema(description = "What it is.", examples = "Fewer shoppers give up at the checkout")
                String description,
        @NotBlank
                @Size(max = 10_000)
                @Schema(description = "What is to be seen when it is there.", examples = "Orders per visit rise")
                String observableOutcome,
        @NotBlank
                @Size(max = 10_000)
                @Schema(
                        description = "Why that comes of the initiative and not of something else.",
                        examples = "Shops with the new form against shops without")
                String attribution,
        @NotBlank
                @Size(max = 100)
                @Schema(
                        description = "The key of the metric that measures it; cannot be changed later.",
                        examples = "checkout.conversion")
                String metric,
        @Nullable
                @Schema(
                        description =
                                "Whether it is a harm that is accepted: then it is forecast and counted as the harm it does.",
                        examples = "false")
                Boolean disbenefit,
        @Nullable
                @Digits(integer = 18, fraction = 20)
                @Schema(
                        description =
                                "What the metric says of a period without the initiative; 0 where it sums or counts and nothing is said.",
                        examples = "2.4")
                BigDecimal baseline,
        @Nullable
                @Valid
                @Schema(
                        description =
                                "What one unit of the metric more is worth in a period; one of its unit where that is the portfolio's currency.")
                Money unitValue) {

    BenefitRequest {
        disbenefit = Boolean.TRUE.equals(disbenefit);
    }

    static BenefitRequest of(BenefitEntity entity) {
        return new BenefitRequest(
                entity.initiativeId,
                entity.name,
                entity.category,
                entity.owner,
                entity.description,
                entity.observableOutcome,
                entity.attribution,
                entity.metric,
                entity.disbenefit,
                entity.baseline,
                entity.unitValue());
    }

    /** With the portfolio's currency where none is said: 422 where another one is. */
    BenefitRequest in(String currency) {
        if (unitValue == null || currency == null) {
            return this;
        }
        var value = unitValue.in(currency, "/unitValue/amount");
        if (!value.currency().equals(currency)) {
            throw Problem.of(KitProblem.INVALID_INPUT, "A benefit is worth money of its portfolio.")
                    .at("/unitValue/currency", ErrorCode.INVALID, "is not the portfolio's currency " + currency);
        }
        return new BenefitRequest(
                initiativeId,
                name,
                category,
                owner,
                description,
                observableOutcome,
                attribution,
                metric,
                disbenefit,
                baseline,
                value);
    }
}
