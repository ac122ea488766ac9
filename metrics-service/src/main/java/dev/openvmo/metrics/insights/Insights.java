package dev.openvmo.metrics.insights;

import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.TransactionTime;
import dev.openvmo.metrics.references.Referable;
import dev.openvmo.metrics.references.Referables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What deserves a look, and what became of it? */
@ApplicationScoped
class Insights {
    private final InsightRepository insights;
    private final Referables references;
    private final Caller caller;
    private final TransactionTime time;

    Insights(InsightRepository insights, Referables references, Caller caller, TransactionTime time) {
        this.insights = insights;
        this.references = references;
        this.caller = caller;
        this.time = time;
    }

    Page<InsightView> list(ListQuery query) {
        return insights.list(query);
    }

    InsightView get(UUID id) {
        return insights.view(id);
    }

    /** 409 insight-not-open. */
    InsightView dismiss(UUID id, Input<DismissalRequest> body) {
        var insight = insights.forStep(id);
        var said = body.value();
        requireOpen(insight);
        insight.dismiss(said.reason(), caller.subject(), time.instant());
        return insights.record(insight, "dismissed");
    }

    /** 409 insight-not-open. */
    InsightView act(UUID id, Input<ActionRequest> body) {
        var insight = insights.forStep(id);
        var said = body.value().sound();
        references.require(Referable.IMPROVEMENT_ACTION, said.improvementActionId(), "/improvementActionId");
        requireOpen(insight);
        insight.act(said, caller.subject(), time.instant());
        return insights.record(insight, "acted");
    }

    private static void requireOpen(InsightEntity insight) {
        if (insight.status != InsightStatus.OPEN) {
            throw Problem.of(InsightProblem.INSIGHT_NOT_OPEN, "It is %s.".formatted(insight.status));
        }
    }
}
