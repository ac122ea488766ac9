package dev.openvmo.metrics.cdevents;

import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.facts.Fact;
import dev.openvmo.metrics.facts.FactResult;
import dev.openvmo.metrics.facts.Facts;
import dev.openvmo.metrics.facts.Fate;
import dev.openvmo.metrics.intake.Writers;
import dev.openvmo.metrics.observations.EventReceipts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** Takes events: checks each, makes facts of those that are known, keeps the others. */
@ApplicationScoped
class EventIntake {
    /** After so many errors, further items tell their first one only. */
    private static final int ERRORS = 1000;

    private final EventCheck check;
    private final Writers writers;
    private final Facts facts;
    private final KeptEvents kept;
    private final EventReceipts receipts;

    EventIntake(EventCheck check, Writers writers, Facts facts, KeptEvents kept, EventReceipts receipts) {
        this.check = check;
        this.writers = writers;
        this.facts = facts;
        this.kept = kept;
        this.receipts = receipts;
    }

    /** One event: 422, 403, 409 natural-key-held. */
    EventReceiptView one(CloudEvent event, UUID portfolio) {
        return take(List.of(() -> event), portfolio, true);
    }

    /** Many; atomic: all of them, or none and the first refusal. */
    EventReceiptView many(List<Supplier<CloudEvent>> events, UUID portfolio, boolean atomic) {
        return take(events, portfolio, atomic);
    }

    private EventReceiptView take(List<Supplier<CloudEvent>> events, UUID portfolio, boolean strict) {
        var problems = new TreeMap<Integer, Problem>();
        var results = new FactResult[events.size()];
        var told = new ArrayList<Fact>();
        var places = new ArrayList<Integer>();
        var others = new ArrayList<CloudEvent>();
        for (var i = 0; i < results.length; i++) {
            try {
                var event = events.get(i).get();
                var fact = fact(event, portfolio);
                if (fact == null) {
                    others.add(event);
                    results[i] = new FactResult(Fate.IGNORED, null, false, false, null);
                } else {
                    told.add(fact);
                    places.add(i);
                }
            } catch (Problem problem) {
                problems.put(i, problem);
            }
        }
        writers.beyond(writer -> {
            var taken = facts.take(writer, told);
            for (var i = 0; i < taken.size(); i++) {
                results[places.get(i)] = taken.get(i);
                if (taken.get(i).problem() != null) {
                    problems.put(places.get(i), taken.get(i).problem());
                }
            }
            return taken;
        });
        if (strict && !problems.isEmpty()) {
            var first = problems.firstEntry();
            throw results.length == 1 ? first.getValue() : first.getValue().ofItem(first.getKey());
        }
        kept.keep(others);
        return receipt(results, problems);
    }

    private Fact fact(CloudEvent event, UUID portfolio) {
        var known = check.known(event);
        return known == null
                ? null
                : EventFacts.of(
                        EventType.parse(event.attributes().type).orElseThrow().name(), known, portfolio);
    }

    private EventReceiptView receipt(FactResult[] results, Map<Integer, Problem> problems) {
        var items = new ArrayList<EventReceiptView.Item>(results.length);
        var errors = 0;
        for (var i = 0; i < results.length; i++) {
            var problem = problems.get(i);
            if (problem == null) {
                items.add(new EventReceiptView.Item(i, results[i].fate(), results[i].id(), null));
            } else {
                errors += problem.errors().size();
                var shown = errors > ERRORS ? problem.withFirstError() : problem;
                items.add(new EventReceiptView.Item(i, Fate.REJECTED, null, shown.body()));
            }
        }
        var counts = new EventReceipts.Counts(
                count(items, Fate.ACCEPTED),
                count(items, Fate.UNCHANGED),
                count(items, Fate.STALE),
                count(items, Fate.IGNORED),
                Arrays.stream(results)
                        .filter(result -> result != null && result.waits())
                        .count());
        return new EventReceiptView(
                receipts.issue(counts, problems),
                counts.accepted(),
                counts.unchanged(),
                counts.stale(),
                counts.ignored(),
                problems.size(),
                items);
    }

    private static long count(List<EventReceiptView.Item> items, Fate fate) {
        return items.stream().filter(item -> item.result() == fate).count();
    }
}
