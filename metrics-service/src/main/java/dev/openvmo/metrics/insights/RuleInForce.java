package dev.openvmo.metrics.insights;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a rule looks at a portfolio: by its own setting, by that of the nearest portfolio above that has one, or by defaults. */
@Schema(name = "InsightRuleInForce")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleInForce(
        RuleKey rule,
        @Schema(description = "Whether it looks at all.", examples = "true") boolean enabled,
        @Schema(description = "The version of the setting; 0 where defaults hold.", minimum = "0", examples = "2")
                long version,
        @Nullable @Schema(description = "The portfolio whose setting it is; absent where defaults hold.") UUID setBy,
        @Schema(description = "All that can be set.", maxItems = 20) List<InForce> parameters) {

    /** One of its parameters. */
    @Schema(name = "InsightRuleParameterInForce", description = "One of its parameters.")
    record InForce(
            @Schema(description = "Its name.", maxLength = 60, examples = "days") String name,
            @Schema(description = "Its value.", examples = "120") BigDecimal value,
            @Schema(description = "Its value where nobody sets it.", examples = "60") BigDecimal usual,
            @Schema(description = "The least it can be.", examples = "1") BigDecimal minimum,
            @Schema(description = "The most it can be.", examples = "1825") BigDecimal maximum,
            @Schema(description = "What it means.", maxLength = 500, examples = "Days since it was measured last.")
                    String meaning) {}

    static RuleInForce of(RuleKey rule, boolean enabled, long version, UUID setBy, Parameters by) {
        return new RuleInForce(
                rule,
                enabled,
                version,
                setBy,
                rule.parameters().stream()
                        .map(each -> new InForce(
                                each.name(),
                                by.get(each.name()),
                                each.usual(),
                                each.least(),
                                each.most(),
                                each.meaning()))
                        .toList());
    }

    Parameters by() {
        return new Parameters(rule, parameters.stream().collect(Collectors.toMap(InForce::name, InForce::value)));
    }
}
