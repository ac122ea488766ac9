package dev.openvmo.metrics.workitems;

import dev.openvmo.kit.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What became of each of many, by its place. */
final class IntakeResults {
    /** What a batch answers must be bounded: after so many faults an item says no more than its first. */
    private static final int FAULTS = 1000;

    private final WorkItemBatchView.Item[] items;
    private final Problem[] problems;
    private int faults;

    IntakeResults(int size) {
        items = new WorkItemBatchView.Item[size];
        problems = new Problem[size];
    }

    void refused(int place, Problem problem) {
        faults += problem.errors().size();
        problems[place] = faults > FAULTS ? problem.withFirstError() : problem;
        items[place] = WorkItemBatchView.Item.refused(place, problems[place]);
    }

    void became(int place, UUID id, Fate fate, boolean created) {
        items[place] = WorkItemBatchView.Item.of(place, id, fate, created);
    }

    /** The first refusal is that of all. */
    void together() {
        for (int place = 0; place < problems.length; place++) {
            if (problems[place] != null) {
                throw problems[place].ofItem(place);
            }
        }
    }

    /** Of the only one. */
    WorkItemBatchView.Item only() {
        if (problems[0] != null) {
            throw problems[0];
        }
        return items[0];
    }

    WorkItemBatchView view() {
        var all = List.of(items);
        return new WorkItemBatchView(count(Fate.ACCEPTED), count(Fate.UNCHANGED), count(Fate.STALE), refusals(), all);
    }

    private long count(Fate fate) {
        return Arrays.stream(items).filter(each -> each.result() == fate).count();
    }

    private long refusals() {
        return Arrays.stream(items).filter(each -> each.result() == null).count();
    }
}
