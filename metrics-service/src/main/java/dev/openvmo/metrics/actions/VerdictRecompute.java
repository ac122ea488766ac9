package dev.openvmo.metrics.actions;

import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.metrics.catalogue.MetricUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the verdicts of marked actions anew, and announces those that came out different. */
@ApplicationScoped
class VerdictRecompute implements Recompute, MetricUser {
    static final String KIND = "improvement-action";

    private final ActionRepository actions;
    private final Verdicts verdicts;
    private final VerdictStore store;
    private final Outbox outbox;

    VerdictRecompute(ActionRepository actions, Verdicts verdicts, VerdictStore store, Outbox outbox) {
        this.actions = actions;
        this.verdicts = verdicts;
        this.store = store;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void recompute(List<UUID> keys) {
        for (var action : actions.rows(keys)) {
            if (store.keep(action, verdicts.of(action).reason())) {
                outbox.changed(actions.aggregate(), action.id, "judged");
            }
        }
    }

    @Override
    public Map<String, Long> dependents(String metric) {
        var count = actions.count("metric", metric);
        return count == 0 ? Map.of() : Map.of("improvementActions", count);
    }

    /** Verdicts rest on what was measured, which no definition changes. */
    @Override
    public void changed(String metric) {}
}
