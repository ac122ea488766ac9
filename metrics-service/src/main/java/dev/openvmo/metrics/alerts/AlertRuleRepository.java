package dev.openvmo.metrics.alerts;

import dev.openvmo.kit.resource.ResourceRepository;
import dev.openvmo.kit.resource.Resources;
import jakarta.inject.Singleton;

/** Alert rules as rows: what they look like to callers and neighbours, and what is unique. */
@Singleton
class AlertRuleRepository extends ResourceRepository<AlertRuleEntity, AlertRuleRequest, AlertRuleView> {
    AlertRuleRepository(Resources kit) {
        super(
                kit,
                resource("metrics", "alert-rule", AlertRuleRequest::of, AlertRuleEntity::edit, AlertRuleView::of)
                        .unique("uq_alert_rule_name", "/name", "subjectId", "name")
                        .search("name", "metric"));
    }
}
