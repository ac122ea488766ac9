package dev.openvmo.gateway.limits;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;

/** The requests of one key: so many are answered at once, so many more wait their turn in the order they came. */
final class Turns {
    private final int most;
    private final int all;
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private int taken;

    /** @param most that are answered at once, of all that are under way */
    Turns(int most, int all) {
        this.most = Math.min(most, all);
        this.all = all;
    }

    /** A turn for what is next, or a place among those who wait for one; empty when too many wait already. */
    synchronized Optional<Turn> take(Executor later, Runnable next) {
        var comes = taken < most;
        if (!comes && taken + waiting.size() == all) {
            return Optional.empty();
        }
        var turn = new Turn(later, next, comes);
        if (comes) {
            taken++;
        } else {
            waiting.add(turn);
        }
        return Optional.of(turn);
    }

    /** One request. */
    final class Turn {
        private final Executor later;
        private final Runnable next;
        private final boolean atOnce;
        private boolean come;

        private Turn(Executor later, Runnable next, boolean atOnce) {
            this.later = later;
            this.next = next;
            this.atOnce = atOnce;
            this.come = atOnce;
        }

        /** Does what is next if its turn came with it; otherwise false, and whoever ends theirs has the executor do so. */
        boolean begins() {
            if (atOnce) {
                next.run();
            }
            return atOnce;
        }

        /** Waits no longer; true if its turn had not come. */
        boolean giveUp() {
            synchronized (Turns.this) {
                return waiting.remove(this);
            }
        }

        /** Is over, whether its turn had come or not: the next one has it. */
        void end() {
            synchronized (Turns.this) {
                if (!come) {
                    waiting.remove(this);
                    return;
                }
                var following = waiting.poll();
                if (following == null) {
                    taken--;
                } else {
                    following.come = true;
                    following.later.execute(following.next);
                }
            }
        }
    }
}
