package dev.openvmo.portfolio.roadmap;

import java.util.List;
import java.util.stream.IntStream;

/**
 * When each activity starts, under dependencies, dates and caps. Pure.
 *
 * @param starts the day, or {@link #NEVER}
 * @param left what is left of each cap, stretch by stretch
 */
record Sequence(Network network, int[] starts, List<long[]> left) implements Comparable<Sequence> {
    /** It cannot be done before the horizon. */
    static final int NEVER = -1;

    /** What keeps an activity from starting a day earlier: others, caps, its date. */
    record Blockers(List<Integer> activities, List<Integer> caps, boolean date) {}

    /** The day after it; {@link #NEVER} where it is not done. */
    int end(int i) {
        return starts[i] == NEVER
                ? NEVER
                : starts[i] + network.activities().get(i).duration();
    }

    /** The day after all that is done. */
    int end() {
        return IntStream.range(0, starts.length).map(this::end).max().orElse(0);
    }

    /** The better one leaves less undone, then is late by fewer days, then ends earlier, then each of its activities does. */
    @Override
    public int compareTo(Sequence other) {
        var mine = cost();
        var others = other.cost();
        for (int i = 0; i < mine.length; i++) {
            if (mine[i] != others[i]) {
                return Long.compare(mine[i], others[i]);
            }
        }
        return 0;
    }

    private long[] cost() {
        var undone = 0L;
        var late = 0L;
        var ends = 0L;
        for (int i = 0; i < starts.length; i++) {
            undone += starts[i] == NEVER ? 1 : 0;
            late += Math.max(0, (long) end(i) - network.activities().get(i).due());
            ends += end(i);
        }
        return new long[] {undone, late, end(), ends};
    }

    /** What is in the way of this one, if the sequence lets nothing start a day earlier. */
    Blockers blockers(int i) {
        var activity = network.activities().get(i);
        var awaited = activity.predecessors().stream()
                .filter(link -> end(link.predecessor()) == NEVER || starts[i] == ready(link))
                .map(Activity.Link::predecessor)
                .toList();
        var dated = starts[i] == activity.release() || ready(activity) + activity.duration() > network.horizon();
        var scarce = awaited.isEmpty() && !dated ? scarce(i) : List.<Integer>of();
        return new Blockers(awaited, scarce, dated);
    }

    /** Of what is never done because the caps never suffice together, all of them are in the way. */
    private List<Integer> scarce(int i) {
        var needed = IntStream.range(0, network.caps().size())
                .filter(cap -> network.activities().get(i).rates()[cap] > 0)
                .boxed()
                .toList();
        var lacking = needed.stream().filter(cap -> lacks(i, cap)).toList();
        return lacking.isEmpty() ? needed : lacking;
    }

    private int ready(Activity.Link link) {
        return end(link.predecessor()) + link.lag();
    }

    private int ready(Activity activity) {
        return activity.predecessors().stream().mapToInt(this::ready).reduce(activity.release(), Math::max);
    }

    /** Whether less is left than it takes a day earlier, or, of what is never done, whenever it could. */
    private boolean lacks(int i, int index) {
        var cap = network.caps().get(index);
        var activity = network.activities().get(i);
        var rate = activity.rates()[index];
        var own = activity.own()[index];
        if (starts[i] == NEVER) {
            return cap.earliest(ready(activity), activity.duration(), rate, own, left.get(index)) == NEVER;
        }
        var without = left.get(index).clone();
        cap.release(starts[i], activity.duration(), rate, own, without);
        return !cap.holds(starts[i] - 1, activity.duration(), rate, own, without);
    }
}
