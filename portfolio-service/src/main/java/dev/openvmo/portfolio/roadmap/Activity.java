package dev.openvmo.portfolio.roadmap;

import java.util.List;

/**
 * Something that takes its time without a break; days count from 0, an end is the day after the last one.
 *
 * @param release it does not start earlier
 * @param due it is late where it ends later; {@link #ANY_TIME} where that is nothing
 * @param predecessors what is finished before
 * @param rates what it takes of each cap on each of its days
 * @param own how much of that is set aside for it in the cap's one limited stretch, and nobody else's
 */
record Activity(int duration, int release, int due, List<Link> predecessors, long[] rates, long[] own) {
    static final int ANY_TIME = Integer.MAX_VALUE;

    /** Nothing is set aside for it. */
    Activity(int duration, int release, int due, List<Link> predecessors, long... rates) {
        this(duration, release, due, predecessors, rates, new long[rates.length]);
    }

    /** Finish to start: so many days lie between. */
    record Link(int predecessor, int lag) {}
}
