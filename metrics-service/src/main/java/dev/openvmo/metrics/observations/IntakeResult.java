package dev.openvmo.metrics.observations;

import dev.openvmo.kit.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What became of a batch, item by item. Every item has one fate: accepted + unchanged + stale + rejected is the number of
 * items; unlinked says how many of the accepted and unchanged wait for their subject.
 */
final class IntakeResult {
    private final Supersession[] fates;
    private final TreeMap<Integer, Problem> failures = new TreeMap<>();
    private long unlinked;
    private Set<String> metrics = Set.of();
    private Set<UUID> subjects = Set.of();
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
        // what won for a moment within the batch was not taken where nothing is in the end
        group.losers()
                .forEach(loser ->
                        one(loser.index(), loser.fate() == Supersession.ACCEPTED ? fate : loser.fate(), waits));
    }

    private void one(int index, Supersession fate, boolean waits) {
        fates[index] = fate;
        if (waits && fate != Supersession.STALE) {
            unlinked++;
        }
    }

    void wrote(ObservationStore.Written written) {
        metrics = written.metrics();
        subjects = written.subjects();
        replaced = written.replaced();
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
        return Arrays.stream(fates).filter(each -> each == fate).count();
    }

    long unlinked() {
        return unlinked;
    }

    /** By index. */
    Map<Integer, Problem> failures() {
        return failures;
    }

    List<String> metrics() {
        return metrics.stream().sorted().toList();
    }

    List<UUID> subjects() {
        return subjects.stream().sorted().toList();
    }
}
