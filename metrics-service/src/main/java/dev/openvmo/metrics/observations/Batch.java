package dev.openvmo.metrics.observations;

import dev.openvmo.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A body as it was read: what is well-formed, and what is wrong with the rest, each under its index. */
final class Batch {
    private final boolean many;
    private final List<Observation> items = new ArrayList<>();
    private final TreeMap<Integer, Problem> problems = new TreeMap<>();

    Batch(boolean many) {
        this.many = many;
    }

    /** Whether the body was an array or NDJSON. */
    boolean many() {
        return many;
    }

    int size() {
        return items.size();
    }

    /** One per index; null where there is a problem instead. */
    List<Observation> items() {
        return items;
    }

    TreeMap<Integer, Problem> problems() {
        return problems;
    }

    void add(Observation observation, Problem problem) {
        if (observation == null) {
            problems.put(items.size(), problem);
        }
        items.add(observation);
    }

    void refuse(int index, Problem problem) {
        problems.putIfAbsent(index, problem);
        items.set(index, null);
    }
}
