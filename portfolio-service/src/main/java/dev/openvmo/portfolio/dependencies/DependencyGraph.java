package dev.openvmo.portfolio.dependencies;

import dev.openvmo.kit.problem.Outcome;
import dev.openvmo.kit.problem.Problem;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Who waits for whom. Pure.
 *
 * @param predecessors what each initiative waits for
 */
record DependencyGraph(Map<UUID, Set<UUID>> predecessors) {

    /**
     * Lets the one wait for the other: refused where the other waits for the one already, by whatever others. The cycle
     * begins with the one, each waits for the next and the last for the first; named says which of them are told.
     */
    Outcome<UUID> await(UUID initiative, UUID predecessor, UnaryOperator<List<UUID>> named) {
        var cycle = path(predecessor, initiative);
        return cycle.isEmpty()
                ? Outcome.of(predecessor)
                : Outcome.refused(Problem.of(
                                DependencyProblem.DEPENDENCY_CYCLE,
                                "%d initiatives would wait for each other.".formatted(cycle.size()))
                        .with("cycle", named.apply(cycle)));
    }

    /** The end of a shortest way and then what leads there, from the beginning; empty where there is no way. */
    private List<UUID> path(UUID from, UUID to) {
        var cameFrom = new HashMap<UUID, UUID>();
        var next = new ArrayDeque<>(List.of(from));
        cameFrom.put(from, from);
        while (!next.isEmpty() && !cameFrom.containsKey(to)) {
            var here = next.remove();
            predecessors.getOrDefault(here, Set.of()).stream().sorted().forEach(each -> {
                if (cameFrom.putIfAbsent(each, here) == null) {
                    next.add(each);
                }
            });
        }
        var path = new LinkedList<UUID>();
        if (cameFrom.containsKey(to)) {
            for (var here = cameFrom.get(to); !here.equals(from); here = cameFrom.get(here)) {
                path.addFirst(here);
            }
            path.addFirst(from);
            path.addFirst(to);
        }
        return path;
    }
}
