package dev.openvmo.metrics.insights;

import dev.openvmo.kit.json.JsonText;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of how a rule looks in a portfolio and those below it. */
@Schema(
        name = "InsightRuleRequest",
        examples = {
            """
            {"portfolioId":"01935a00-0000-7000-8000-000000000001","rule":"STALE_MEASUREMENT","enabled":true,\
            "parameters":[{"name":"days","value":120}]}"""
        })
record InsightRuleRequest(
        @NotNull @Schema(description = "The portfolio; cannot be changed later.") UUID portfolioId,
        @NotNull RuleKey rule,
        @Nullable @Schema(description = "Whether the rule looks at all.", defaultValue = "true", examples = "true")
                Boolean enabled,
        @Nullable
                @Size(max = 20)
                @Schema(description = "What is set of its parameters; the others have their defaults.")
                List<@Valid Setting> parameters) {

    InsightRuleRequest {
        enabled = !Boolean.FALSE.equals(enabled);
        parameters = parameters == null ? List.of() : parameters;
    }

    /** One parameter that is set. */
    @Schema(name = "InsightRuleParameter", description = "A parameter that is set.")
    record Setting(
            @NotBlank @Size(max = 60) @Schema(description = "Its name.", examples = "days") String name,
            @NotNull
                    @Digits(integer = 13, fraction = 9)
                    @Schema(description = "Within the limits that /v1/insight-rules/in-force tells.", examples = "120")
                    BigDecimal value) {}

    static InsightRuleRequest of(InsightRuleEntity entity, JsonText json) {
        return new InsightRuleRequest(
                entity.portfolioId, entity.rule, entity.enabled, json.list(entity.parametersJson, Setting.class));
    }

    /** 422 naming what the rule does not know, or not within these limits, or what is said twice. */
    InsightRuleRequest sound() {
        var refusal = Problem.of(KitProblem.INVALID_INPUT, "The rule cannot look so.");
        for (int nth = 0; nth < parameters.size(); nth++) {
            var setting = parameters.get(nth);
            var known = rule.parameter(setting.name);
            var pointer = "/parameters/" + nth;
            if (known.isEmpty()) {
                refusal.at(
                        pointer + "/name",
                        ErrorCode.UNKNOWN_VALUE,
                        "is none of %s"
                                .formatted(rule.parameters().stream()
                                        .map(Parameter::name)
                                        .toList()));
            } else if (!known.get().allows(setting.value)) {
                refusal.at(
                        pointer + "/value",
                        ErrorCode.OUT_OF_RANGE,
                        "%s to %s"
                                .formatted(
                                        known.get().least().toPlainString(),
                                        known.get().most().toPlainString()));
            }
            if (parameters.subList(0, nth).stream().anyMatch(each -> each.name.equals(setting.name))) {
                refusal.at(pointer + "/name", ErrorCode.DUPLICATE, "is said already");
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return this;
    }
}
