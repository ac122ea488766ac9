package dev.openvmo.portfolio.roadmap;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The critical path method (J. E. Kelley and M. R. Walker, Critical-path planning and scheduling, 1959): when each activity
 * can start and has to end by dependencies and dates alone, if the last one is not to end later. Pure.
 */
final class CriticalPath {
    private CriticalPath() {}

    /**
     * When an activity can be done.
     *
     * @param totalSlack how much later it may start without the end being later
     * @param freeSlack how much later without any other starting later
     */
    record Times(int earliestStart, int earliestEnd, int latestStart, int latestEnd, int totalSlack, int freeSlack) {
        boolean critical() {
            return totalSlack == 0;
        }
    }

    /** The times of each activity. */
    static List<Times> of(Network network) {
        var order = network.inOrder();
        var start = new int[order.length];
        var end = 0;
        for (int i : order) {
            var activity = network.activities().get(i);
            start[i] = activity.release();
            for (var link : activity.predecessors()) {
                start[i] = Math.max(
                        start[i], start[link.predecessor()] + duration(network, link.predecessor()) + link.lag());
            }
            end = Math.max(end, start[i] + activity.duration());
        }
        var latest = new int[order.length];
        var free = new int[order.length];
        var successors = network.successors();
        for (int n = order.length - 1; n >= 0; n--) {
            var i = order[n];
            latest[i] = end;
            free[i] = end;
            for (var link : successors.get(i)) {
                latest[i] = Math.min(
                        latest[i], latest[link.predecessor()] - duration(network, link.predecessor()) - link.lag());
                free[i] = Math.min(free[i], start[link.predecessor()] - link.lag());
            }
        }
        return IntStream.range(0, order.length)
                .mapToObj(i -> {
                    var duration = duration(network, i);
                    return new Times(
                            start[i],
                            start[i] + duration,
                            latest[i] - duration,
                            latest[i],
                            latest[i] - duration - start[i],
                            free[i] - start[i] - duration);
                })
                .toList();
    }

    private static int duration(Network network, int activity) {
        return network.activities().get(activity).duration();
    }
}
