package dev.openvmo.metrics.observations;

import dev.openvmo.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Many measurements as they were read: what is well-formed, and what is wrong with the rest, each under its index. */
final class Batch {
    private final NaturalKey keys = new NaturalKey();
    private final List<Observation> items = new ArrayList<>();
    private final Map<Integer, Problem> problems = new TreeMap<>();

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
        problems.put(items.size(), problem);
        items.add(null);
    }
}
