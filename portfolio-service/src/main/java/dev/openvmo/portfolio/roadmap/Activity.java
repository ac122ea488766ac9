package dev.openvmo.portfolio.roadmap;

import java.util.List;

/**
 * Something that takes its time without a break; days count from 0, an end is the day after the last one.
 *
 * @param release it does not start earlier
 * @param due it is late where it ends later; {@link #ANY_TIME} where that is nothing
 * @param predecessors what is finished before
 * @param rates what it takes of each cap on each of its days
 */
record Activity(int duration, int release, int due, List<Link> predecessors, long... rates) {
    static final int ANY_TIME = Integer.MAX_VALUE;

    /** Finish to start: so many days lie between. */
    record Link(int predecessor, int lag) {}
}
