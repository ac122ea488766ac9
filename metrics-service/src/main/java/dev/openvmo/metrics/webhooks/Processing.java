package dev.openvmo.metrics.webhooks;

import dev.openvmo.kit.background.Background;
import dev.openvmo.kit.json.StrictJson;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Conflicts;
import dev.openvmo.kit.store.Work;
import dev.openvmo.metrics.facts.DeploymentFact;
import dev.openvmo.metrics.facts.Fact;
import dev.openvmo.metrics.facts.FactResult;
import dev.openvmo.metrics.facts.Facts;
import dev.openvmo.metrics.facts.Fate;
import dev.openvmo.metrics.facts.IncidentFact;
import dev.openvmo.metrics.intake.Writer;
import dev.openvmo.metrics.sources.KnownSources;
import dev.openvmo.metrics.sources.Source;
import dev.openvmo.metrics.webhooks.Deliveries.Outcome;
import dev.openvmo.metrics.webhooks.Deliveries.Waiting;
import dev.openvmo.metrics.webhooks.DeliveryView.ToldFact;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Makes facts of what was delivered, many deliveries of a source in one transaction and with the right to its portfolio
 * only. Facts merge in any order, so that replicas may share the work; a batch that is refused is done one by one, and what
 * is still refused is kept with its reason. While the database is away nothing is lost: the round begins anew.
 */
@ApplicationScoped
class Processing {
    private static final Logger LOG = Logger.getLogger(Processing.class);
    private static final int AT_ONCE = 500;

    /** What other replicas took in wakes nobody here. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /** While more come in: a transaction for few deliveries costs nearly what one for many does. */
    private static final Duration GATHER = Duration.ofMillis(100);

    private final Reception reception;
    private final Deliveries deliveries;
    private final KnownSources sources;
    private final Facts facts;
    private final Work work;

    Processing(Reception reception, Deliveries deliveries, KnownSources sources, Facts facts, Work work) {
        this.reception = reception;
        this.deliveries = deliveries;
        this.sources = sources;
        this.facts = facts;
        this.work = work;
    }

    void start(@Observes @Priority(2300) StartupEvent started, Background background) {
        background.run("deliveries", this::round);
    }

    private void round() throws InterruptedException {
        var waiting = reception.waiting();
        var seen = waiting.seen();
        if (!workOff()) {
            waiting.await(seen, LOOK_AGAIN);
        } else if (waiting.seen() != seen) {
            Thread.sleep(GATHER.toMillis());
        }
    }

    /** Processes the longest waiting; says whether there were any. */
    private boolean workOff() {
        try {
            return work.asService(() -> process(deliveries.waiting(AT_ONCE))) > 0;
        } catch (RuntimeException e) {
            if (Conflicts.passes(e)) {
                throw e;
            }
            return oneByOne();
        }
    }

    private boolean oneByOne() {
        for (int i = 0; i < AT_ONCE; i++) {
            try {
                if (work.asService(() -> process(deliveries.waiting(1))) == 0) {
                    return i > 0;
                }
            } catch (RuntimeException e) {
                if (Conflicts.passes(e)) {
                    throw e;
                }
                refuse(e);
            }
        }
        return true;
    }

    /** The same one is the longest waiting still. */
    private void refuse(RuntimeException e) {
        work.asService(() -> deliveries.settle(deliveries.waiting(1).stream()
                .map(each -> {
                    LOG.errorf(e, "delivery %s cannot be processed", each.id());
                    return new Outcome(each.id(), DeliveryState.FAILED, "something went wrong on our side", List.of());
                })
                .toList()));
    }

    private int process(List<Waiting> waiting) {
        var bySource = waiting.stream().collect(Collectors.groupingBy(Waiting::sourceId));
        var outcomes = new ArrayList<Outcome>();
        for (var source : sources.sources(bySource.keySet())) {
            outcomes.addAll(process(source, bySource.get(source.id())));
        }
        if (!outcomes.isEmpty()) {
            deliveries.settle(outcomes);
        }
        return waiting.size();
    }

    private List<Outcome> process(Source source, List<Waiting> waiting) {
        var sender = Sender.of(source.kind());
        var read = waiting.stream()
                .map(each -> Readings.of(sender, each.event(), StrictJson.read(each.payload(), () -> {}), source))
                .toList();
        var all = read.stream().flatMap(each -> facts(each).stream()).toList();
        var results = facts.take(Writer.in(source.portfolioId()), all).iterator();
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < waiting.size(); i++) {
            var id = waiting.get(i).id();
            outcomes.add(
                    read.get(i) instanceof Reading.Nothing nothing
                            ? new Outcome(id, DeliveryState.IGNORED, nothing.why(), List.of())
                            : outcome(id, facts(read.get(i)), results));
        }
        return outcomes;
    }

    private static List<Fact> facts(Reading reading) {
        return reading instanceof Reading.Told told ? told.facts() : List.of();
    }

    private static Outcome outcome(UUID id, List<Fact> told, Iterator<FactResult> results) {
        var became = told.stream().map(fact -> became(fact, results.next())).toList();
        var refused =
                became.stream().filter(each -> each.fate() == Fate.REJECTED).findFirst();
        return new Outcome(
                id,
                refused.isPresent() ? DeliveryState.FAILED : DeliveryState.PROCESSED,
                refused.map(ToldFact::reason).orElse(null),
                became);
    }

    private static ToldFact became(Fact fact, FactResult result) {
        return new ToldFact(
                result.id() == null ? null : place(fact) + result.id(),
                result.fate(),
                result.problem() == null ? null : reason(result.problem()));
    }

    private static String reason(Problem problem) {
        return problem.errors().stream()
                .map(each -> each.pointer() + ": " + each.detail())
                .findFirst()
                .orElse(problem.detail());
    }

    private static String place(Fact fact) {
        if (fact instanceof DeploymentFact) {
            return "/v1/deployments/";
        }
        return fact instanceof IncidentFact ? "/v1/incidents/" : "/v1/changes/";
    }
}
