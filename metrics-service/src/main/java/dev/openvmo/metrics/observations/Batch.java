package dev.openvmo.metrics.observations;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.intake.NaturalKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Many measurements as they were read: what is well-formed, and what is wrong with the rest, each under its index. */
final class Batch {
    /** What a batch answers must be bounded: after so many faults an item says no more than its first. */
    private static final int FAULTS = 1000;

    private final NaturalKey keys = new NaturalKey();
    private final List<Observation> items = new ArrayList<>();
    private final Map<Integer, Problem> problems = new TreeMap<>();
    private boolean revised;
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
            revised |= observation.revision() != null;
        }
    }

    void refuse(Problem problem) {
        items.add(null);
        refuse(items.size() - 1, problem);
    }

    /**
     * Of one natural key all items have a revision or none: one without beside one with it would win or lose by its place in
     * the batch and by what is there already. Those without are refused, whichever comes first.
     */
    Batch revisedAlike() {
        if (!revised) {
            return this;
        }
        var those = items.stream()
                .filter(item -> item != null && item.revision() != null)
                .map(Observation::id)
                .collect(Collectors.toSet());
        for (var index = 0; index < items.size(); index++) {
            var item = items.get(index);
            if (item != null && item.revision() == null && those.contains(item.id())) {
                refuse(
                        index,
                        Problem.of(KitProblem.INVALID_INPUT, "the observation is not valid")
                                .at(
                                        "/revision",
                                        ErrorCode.REQUIRED,
                                        "another item of this source and externalId has one"));
            }
        }
        return this;
    }

    private void refuse(int index, Problem problem) {
        faults += problem.errors().size();
        problems.put(index, faults > FAULTS ? problem.withFirstError() : problem);
        items.set(index, null);
    }
}
