package dev.openvmo.metrics.alerts;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of an alert rule. */
@Schema(
        name = "AlertRuleRequest",
        examples = {
            """
            {"name":"Checkout is slow","metric":"checkout.conversion","subjectType":"INITIATIVE",\
            "subjectId":"01935a00-0000-7000-8000-000000000101","kind":"SUSTAINED","condition":"BELOW","threshold":2,"measurements":3,\
            "severity":"HIGH"}"""
        })
record AlertRuleRequest(
        @NotBlank @Size(max = 200) @Schema(description = "What it is called.", examples = "Checkout is slow")
                String name,
        @NotBlank
                @Size(max = 100)
                @Schema(description = "The metric's key; cannot be changed later.", examples = "checkout.conversion")
                String metric,
        @NotNull SubjectType subjectType,
        @NotNull @Schema(description = "What is measured; cannot be changed later.") UUID subjectId,
        @NotNull RuleKind kind,
        @Nullable Condition condition,
        @Nullable
                @Digits(integer = 18, fraction = 20)
                @Schema(description = "In the metric's unit; of TREND, a day. CHANGE_POINT has none.", examples = "2")
                BigDecimal threshold,
        @Nullable
                @Schema(
                        description = "How many in a row, of SUSTAINED (2 to 1000) and TREND (3 to 1000).",
                        examples = "3")
                Integer measurements,
        @NotNull Severity severity,
        @Nullable
                @Schema(
                        description = "Whether a breach is an impediment of the initiative while it lasts.",
                        examples = "false")
                Boolean raisesImpediment) {

    AlertRuleRequest {
        raisesImpediment = Boolean.TRUE.equals(raisesImpediment);
    }

    static AlertRuleRequest of(AlertRuleEntity entity) {
        return new AlertRuleRequest(
                entity.name,
                entity.metric,
                entity.subjectType,
                entity.subjectId,
                entity.kind,
                entity.condition,
                entity.threshold,
                entity.measurements,
                entity.severity,
                entity.raisesImpediment);
    }

    /** 422 naming what its kind lacks or has no use for. */
    AlertRuleRequest require() {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "The rule cannot be looked after.");
        kind.check(this, refusal);
        if (raisesImpediment && subjectType != SubjectType.INITIATIVE) {
            refusal.at("/raisesImpediment", ErrorCode.INVALID, "only initiatives have impediments");
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return this;
    }
}
