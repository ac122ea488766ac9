package dev.openvmo.metrics.workitems;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A batch reduced to one message per natural key before it meets SQL, which could not update one row twice in one statement.
 * Pure.
 */
final class WorkItemReduction {
    private final Map<UUID, Group> groups = new TreeMap<>();

    /** All messages of one natural key. */
    static final class Group {
        private WorkItem winner;
        private int index;
        private final List<Loser> losers = new ArrayList<>(0);

        WorkItem winner() {
            return winner;
        }

        private void add(int place, WorkItem arrival) {
            if (winner == null) {
                winner = arrival;
                index = place;
                return;
            }
            var fate = Fate.of(winner.revision(), winner.content(), arrival);
            if (fate == Fate.ACCEPTED) {
                losers.add(new Loser(index, Fate.ACCEPTED));
                winner = arrival;
                index = place;
            } else {
                losers.add(new Loser(place, fate));
            }
        }

        /** What becomes of each, by its place, where the last word met this fate: what won for a moment shares it. */
        void tell(Fate fate, FateOf told) {
            told.is(index, fate);
            losers.forEach(each -> told.is(each.place, each.fate == Fate.ACCEPTED ? fate : each.fate));
        }

        /** The places of all of them. */
        List<Integer> places() {
            var all = new ArrayList<>(losers.stream().map(Loser::place).toList());
            all.add(index);
            return all;
        }
    }

    private record Loser(int place, Fate fate) {}

    /** Hears what became of the message at a place. */
    interface FateOf {
        void is(int place, Fate fate);
    }

    /** Of those at their places, null where there is none; the places that are refused are told. */
    static WorkItemReduction of(List<WorkItem> items, Predicate<WorkItem> taken) {
        var reduction = new WorkItemReduction();
        for (int place = 0; place < items.size(); place++) {
            var item = items.get(place);
            if (item != null && taken.test(item)) {
                reduction.groups.computeIfAbsent(item.id(), id -> new Group()).add(place, item);
            }
        }
        return reduction;
    }

    Collection<Group> groups() {
        return groups.values();
    }
}
