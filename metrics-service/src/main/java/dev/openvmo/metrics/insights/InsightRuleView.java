package dev.openvmo.metrics.insights;

import dev.openvmo.kit.http.Owned;
import dev.openvmo.kit.json.JsonText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a rule looks in a portfolio, as callers see it. */
@Schema(name = "InsightRule")
record InsightRuleView(
        UUID id,
        UUID portfolioId,
        RuleKey rule,
        boolean enabled,
        List<InsightRuleRequest.Setting> parameters,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements Owned {

    static InsightRuleView of(InsightRuleEntity entity, JsonText json) {
        return new InsightRuleView(
                entity.id,
                entity.portfolioId,
                entity.rule,
                entity.enabled,
                json.list(entity.parametersJson, InsightRuleRequest.Setting.class),
                entity.version,
                entity.createdAt,
                entity.updatedAt);
    }
}
