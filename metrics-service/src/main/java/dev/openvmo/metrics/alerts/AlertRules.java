package dev.openvmo.metrics.alerts;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Grants;
import dev.openvmo.metrics.catalogue.Definitions;
import dev.openvmo.metrics.intake.IntakeLock;
import dev.openvmo.metrics.subjects.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** When is somebody to hear of what a metric says of a subject? Each rule is looked after from its mark. */
@ApplicationScoped
class AlertRules {
    private final AlertRuleRepository rules;
    private final AlertStore alerts;
    private final Places places;
    private final Definitions definitions;
    private final IntakeLock lock;
    private final Grants grants;
    private final Marks marks;

    AlertRules(
            AlertRuleRepository rules,
            AlertStore alerts,
            Places places,
            Definitions definitions,
            IntakeLock lock,
            Grants grants,
            Marks marks) {
        this.rules = rules;
        this.alerts = alerts;
        this.places = places;
        this.definitions = definitions;
        this.lock = lock;
        this.grants = grants;
        this.marks = marks;
    }

    Page<AlertRuleView> list(ListQuery query) {
        return rules.list(query);
    }

    AlertRuleView get(UUID id) {
        return rules.view(id);
    }

    AlertRuleView create(AlertRuleRequest request) {
        lock.shared();
        var place = places.await(request.subjectType(), request.subjectId(), "/subjectId");
        grants.require(place.portfolioId());
        definitions.requireMeasured(request.metric(), request.subjectType());
        var rule = rules.add(AlertRuleEntity.in(place.portfolioId()), request.require());
        marks.mark(AlertRecompute.KIND, List.of(rule.id()));
        return rule;
    }

    AlertRuleView edit(UUID id, Input<AlertRuleRequest> body) {
        var change = rules.change(rules.forChange(id), body)
                .keeps("/metric", AlertRuleRequest::metric, "A rule stays with its metric.")
                .keeps("/subjectType", AlertRuleRequest::subjectType, "A rule stays with its subject.")
                .keeps("/subjectId", AlertRuleRequest::subjectId, "A rule stays with its subject.");
        change.to().require();
        var rule = rules.save(change);
        if (!change.nothing()) {
            marks.mark(AlertRecompute.KIND, List.of(id));
        }
        return rule;
    }

    /** Its alerts go with it. */
    void delete(UUID id) {
        var rule = rules.forUpdate(id);
        alerts.settle(rule, List.of());
        rules.remove(rule);
    }
}
