package dev.openvmo.metrics.insights;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A row of {@code insight_rule}: how a portfolio wants a rule to look. */
@Entity(name = "InsightRule")
class InsightRuleEntity extends ResourceEntity {
    @Enumerated(EnumType.STRING)
    RuleKey rule;

    boolean enabled;
    String parametersJson;

    static InsightRuleEntity in(UUID portfolioId) {
        var setting = new InsightRuleEntity();
        setting.portfolioId = portfolioId;
        return setting;
    }

    void edit(InsightRuleRequest request, JsonText json) {
        rule = request.rule();
        enabled = request.enabled();
        parametersJson = json.text(request.parameters());
    }
}
