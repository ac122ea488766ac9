package dev.openvmo.metrics.observations;

import dev.openvmo.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Many measurements as they were read: what is well-formed, and what is wrong with the rest, each under its index. */
final class Batch {
    /** What a batch answers must be bounded: after so many faults an item says no more than its first. */
    private static final int FAULTS = 1000;

    private final NaturalKey keys = new NaturalKey();
    private final List<Observation> items = new ArrayList<>();
    private final Map<Integer, Problem> problems = new TreeMap<>();
    private int faults;

    int size() {
        return items.size();
    }

    /** One per index; null where there is a problem instead. */
    List<Observation> items() {
        return items;
    }

    Map<Integer, Problem> problems() {
        return problems;
    }

    void add(Draft draft) {
        var observation = draft.observation(keys);
        if (observation == null) {
            refuse(draft.problem());
        } else {
            items.add(observation);
        }
    }

    void refuse(Problem problem) {
        faults += problem.errors().size();
        problems.put(items.size(), faults > FAULTS ? problem.withFirstError() : problem);
        items.add(null);
    }
}
