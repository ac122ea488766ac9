package dev.openvmo.portfolio.impediments;

import dev.openvmo.kit.store.Work;
import dev.openvmo.portfolio.policies.EscalationStep;
import dev.openvmo.portfolio.policies.Policies;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Who has to hear of an impediment that is still open? Looked at every minute by every replica: what was escalated stands in
 * the row, which is read again once it is locked, so that each step is taken and announced once.
 */
@ApplicationScoped
class Escalations {
    private static final Logger LOG = Logger.getLogger(Escalations.class);
    private static final int AT_ONCE = 100;

    private final ImpedimentRepository impediments;
    private final Policies policies;
    private final Work work;
    private final Clock clock;

    Escalations(ImpedimentRepository impediments, Policies policies, Work work, Clock clock) {
        this.impediments = impediments;
        this.policies = policies;
        this.work = work;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            escalate(clock.instant());
        } catch (RuntimeException e) {
            LOG.warnf("Impediments are escalated in the next round: %s", e);
        }
    }

    /** Takes every step that is due at this moment. */
    void escalate(Instant now) {
        var due = work.asService(() -> due(now));
        for (int from = 0; from < due.size(); from += AT_ONCE) {
            var some = due.subList(from, Math.min(due.size(), from + AT_ONCE));
            work.asService(() -> escalate(some, now));
        }
    }

    private List<UUID> due(Instant now) {
        var all = new Steps(now);
        return impediments.find("status", ImpedimentStatus.OPEN).stream()
                .filter(each -> all.reachedBy(each).size() > each.escalationLevel)
                .map(each -> each.id)
                .toList();
    }

    private void escalate(Collection<UUID> ids, Instant now) {
        var all = new Steps(now);
        for (var impediment : impediments.lockedInTurn(ids)) {
            var steps = all.reachedBy(impediment);
            if (impediment.status == ImpedimentStatus.OPEN && steps.size() > impediment.escalationLevel) {
                impediment.escalate(steps.size(), steps.get(steps.size() - 1).to(), now);
                impediments.record(impediment, "escalated");
            }
        }
    }

    /** The policies of each portfolio, asked for once. */
    private final class Steps {
        private final Map<UUID, List<EscalationStep>> known = new HashMap<>();
        private final Instant now;

        private Steps(Instant now) {
            this.now = now;
        }

        private List<EscalationStep> reachedBy(ImpedimentEntity impediment) {
            var steps = known.computeIfAbsent(
                    impediment.portfolioId, id -> policies.governing(id).escalations());
            return EscalationStep.reached(steps, impediment.severity, impediment.raisedAt, now);
        }
    }
}
