package dev.openvmo.metrics.insights;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** How rules look, as rows: one of a rule in a portfolio. */
@Singleton
class InsightRuleRepository extends ResourceRepository<InsightRuleEntity, InsightRuleRequest, InsightRuleView> {
    InsightRuleRepository(Resources kit, JsonText json) {
        super(
                kit,
                ResourceRepository.<InsightRuleEntity, InsightRuleRequest, InsightRuleView>resource(
                                "metrics",
                                "insight-rule",
                                row -> InsightRuleRequest.of(row, json),
                                (row, said) -> row.edit(said, json),
                                row -> InsightRuleView.of(row, json))
                        .unique("uq_insight_rule", "/rule", "portfolioId", "rule"));
    }
}
