package dev.openvmo.portfolio.roadmap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The serial schedule generation scheme (R. Kolisch, Serial and parallel resource-constrained project scheduling methods
 * revisited, 1996): of what is ready, the one of the least key is placed as early as dependencies, dates and caps let it.
 * So no dependency, date or cap is ever broken, and nothing can start a day earlier. Pure.
 */
final class SerialScheme {
    private final Network network;
    private final int[] starts;
    private final List<long[]> left;

    private SerialScheme(Network network) {
        this.network = network;
        this.starts = new int[network.size()];
        this.left = network.caps().stream().map(cap -> cap.amounts().clone()).toList();
    }

    static Sequence of(Network network, double... keys) {
        var scheme = new SerialScheme(network);
        var waiting = new int[keys.length];
        Arrays.setAll(waiting, i -> network.activities().get(i).predecessors().size());
        var successors = network.successors();
        var ready = new PriorityQueue<Integer>(
                Comparator.<Integer>comparingDouble(i -> keys[i]).thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < keys.length; i++) {
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        while (!ready.isEmpty()) {
            var next = ready.remove();
            scheme.place(next);
            for (var link : successors.get(next)) {
                if (--waiting[link.predecessor()] == 0) {
                    ready.add(link.predecessor());
                }
            }
        }
        return new Sequence(network, scheme.starts, scheme.left);
    }

    private void place(int i) {
        var activity = network.activities().get(i);
        starts[i] = start(activity);
        if (starts[i] != Sequence.NEVER) {
            for (int k = 0; k < left.size(); k++) {
                if (activity.rates()[k] > 0) {
                    network.caps()
                            .get(k)
                            .take(starts[i], activity.duration(), activity.rates()[k], activity.own()[k], left.get(k));
                }
            }
        }
    }

    private int start(Activity activity) {
        var start = activity.release();
        for (var link : activity.predecessors()) {
            if (starts[link.predecessor()] == Sequence.NEVER) {
                return Sequence.NEVER;
            }
            var ended = starts[link.predecessor()]
                    + network.activities().get(link.predecessor()).duration();
            start = Math.max(start, ended + link.lag());
        }
        for (int k = 0; k < left.size(); k++) {
            if (activity.rates()[k] > 0) {
                var fits = network.caps()
                        .get(k)
                        .earliest(start, activity.duration(), activity.rates()[k], activity.own()[k], left.get(k));
                if (fits == Sequence.NEVER) {
                    return fits;
                }
                k = fits == start ? k : -1; // what another cap has delayed each cap is asked again
                start = fits;
            }
        }
        return start + activity.duration() > network.horizon() ? Sequence.NEVER : start;
    }
}
