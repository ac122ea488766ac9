package dev.openvmo.metrics.observations;

import dev.openvmo.kit.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What became of a batch, item by item. Every item has one fate: accepted + unchanged + stale + rejected is the number of
 * items; unlinked says how many of the accepted and unchanged wait for their subject.
 */
final class IntakeResult {
    private final Supersession[] fates;
    private final long[] counts = new long[Supersession.values().length];
    private final TreeMap<Integer, Problem> failures = new TreeMap<>();
    private final TreeSet<String> metrics = new TreeSet<>();
    private final TreeSet<UUID> subjects = new TreeSet<>();
    private long unlinked;
    private Set<UUID> replaced = Set.of();

    IntakeResult(int items) {
        fates = new Supersession[items];
    }

    void refused(int index, Problem reason) {
        failures.put(index, reason);
    }

    /** All items of one natural key, for the same reason. */
    void refused(Reduction.Group group, Problem reason) {
        refused(group.winnerIndex(), reason);
        group.losers().forEach(loser -> refused(loser.index(), reason));
    }

    /** The items of one natural key, whose last word met this fate in the store. */
    void counted(Reduction.Group group, Supersession fate, boolean waits) {
        one(group.winnerIndex(), fate, waits);
        for (var loser : group.losers()) {
            // what won for a moment within the batch was not taken where nothing is in the end
            one(loser.index(), loser.fate() == Supersession.ACCEPTED ? fate : loser.fate(), waits);
        }
    }

    private void one(int index, Supersession fate, boolean waits) {
        fates[index] = fate;
        counts[fate.ordinal()]++;
        if (waits && fate != Supersession.STALE) {
            unlinked++;
        }
    }

    /** Notes which metrics and which subjects were written; those that are waited for have no id. */
    void wrote(ObservationStore.Written written) {
        replaced = written.replaced();
        for (var placed : written.placed()) {
            var one = placed.observation();
            metrics.add(one.metric());
            if (placed.portfolioId() != null || one.subjectRef() == null) {
                subjects.add(one.subjectId());
            }
        }
    }

    /** Whether the accepted item made a measurement, rather than take the place of one. */
    boolean created(int index, UUID id) {
        return fates[index] == Supersession.ACCEPTED && !replaced.contains(id);
    }

    /** Of one item; null if it was refused. */
    Supersession fate(int index) {
        return fates[index];
    }

    long count(Supersession fate) {
        return counts[fate.ordinal()];
    }

    long unlinked() {
        return unlinked;
    }

    /** By index. */
    Map<Integer, Problem> failures() {
        return failures;
    }

    /** In order. */
    List<String> metrics() {
        return List.copyOf(metrics);
    }

    /** In order. */
    List<UUID> subjects() {
        return List.copyOf(subjects);
    }
}
