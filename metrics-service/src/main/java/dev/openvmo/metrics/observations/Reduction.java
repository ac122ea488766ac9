package dev.openvmo.metrics.observations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A batch reduced to one measurement per natural key before it meets SQL, which could not update one row twice in one
 * statement. Every item is remembered: those that lost within the batch with how they lost, the winner until the store
 * says what became of it. In the order of ids, so that two batches lock rows in the same order.
 */
final class Reduction {
    private final TreeMap<UUID, Group> groups = new TreeMap<>();

    /** All items of one natural key. */
    static final class Group {
        private ResolvedObservation winner;
        private int winnerIndex;
        private final List<Loser> losers = new ArrayList<>(0);

        ResolvedObservation winner() {
            return winner;
        }

        int winnerIndex() {
            return winnerIndex;
        }

        List<Loser> losers() {
            return losers;
        }

        private void add(int index, ResolvedObservation arrival) {
            if (winner == null) {
                winner = arrival;
                winnerIndex = index;
                return;
            }
            var fate = Supersession.of(winner.observation(), arrival.observation());
            if (fate == Supersession.ACCEPTED) {
                losers.add(new Loser(winnerIndex, Supersession.ACCEPTED));
                winner = new ResolvedObservation(
                        Supersession.successor(winner.observation(), arrival.observation()), arrival.portfolioId());
                winnerIndex = index;
            } else {
                losers.add(new Loser(index, fate));
            }
        }
    }

    /** An item that another one of the batch made void; accepted if it was the newest until then. */
    record Loser(int index, Supersession fate) {}

    void add(int index, ResolvedObservation arrival) {
        groups.computeIfAbsent(arrival.observation().id(), id -> new Group()).add(index, arrival);
    }

    Collection<Group> groups() {
        return groups.values();
    }

    List<ResolvedObservation> winners() {
        return groups.values().stream().map(Group::winner).toList();
    }
}
