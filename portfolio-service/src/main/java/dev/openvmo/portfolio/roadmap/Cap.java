package dev.openvmo.portfolio.roadmap;

import java.util.Arrays;

/**
 * How much there is of something, stretch by stretch.
 *
 * @param bounds where the stretches begin, the first on day 0, and where the last one ends
 * @param amounts how much there is in each, {@link #UNLIMITED} where nothing limits
 */
record Cap(int[] bounds, long[] amounts) {
    /** After everything. */
    static final int FAR = Integer.MAX_VALUE / 4;

    static final long UNLIMITED = Long.MAX_VALUE;

    /** The first start from this day on for which enough is left; {@link Sequence#NEVER} where there is none. */
    int earliest(int from, int duration, long rate, long own, long[] left) {
        var start = from;
        for (int b = at(start); b < amounts.length && bounds[b] < start + duration; b++) {
            if (taken(b, start, duration, rate, own) > left[b]) {
                start = bounds[b + 1] - (int) ((left[b] + own) / rate); // as late in it as what is left suffices for
                b = at(start) - 1;
            }
        }
        return start + duration > bounds[bounds.length - 1] ? Sequence.NEVER : start;
    }

    /** Whether enough is left for this start. */
    boolean holds(int start, int duration, long rate, long own, long[] left) {
        return earliest(start, duration, rate, own, left) == start;
    }

    /** Takes so much a day out of what is left. */
    void take(int start, int duration, long rate, long own, long[] left) {
        for (int b = at(start); b < amounts.length && bounds[b] < start + duration; b++) {
            left[b] -= taken(b, start, duration, rate, own);
        }
    }

    /** Puts it back. */
    void release(int start, int duration, long rate, long own, long[] left) {
        for (int b = at(start); b < amounts.length && bounds[b] < start + duration; b++) {
            left[b] += taken(b, start, duration, rate, own);
        }
    }

    /** What it takes beyond its own. */
    private long taken(int stretch, int start, int duration, long rate, long own) {
        if (amounts[stretch] == UNLIMITED) {
            return 0;
        }
        var days = Math.min(bounds[stretch + 1], start + duration) - Math.max(bounds[stretch], start);
        return Math.max(0, days * rate - own);
    }

    private int at(int day) {
        var found = Arrays.binarySearch(bounds, day);
        return found >= 0 ? found : -found - 2;
    }

    /** The same looked at from this day backwards; there is any amount before the beginning. */
    Cap mirrored(int end) {
        var last = Math.min(at(end - 1), amounts.length - 1);
        var mirroredBounds = new int[last + 3];
        var mirroredAmounts = new long[last + 2];
        for (int b = last; b >= 0; b--) {
            mirroredBounds[last - b] = end - Math.min(bounds[b + 1], end);
            mirroredAmounts[last - b] = amounts[b];
        }
        mirroredBounds[last + 1] = end;
        mirroredBounds[last + 2] = FAR;
        mirroredAmounts[last + 1] = UNLIMITED;
        return new Cap(mirroredBounds, mirroredAmounts);
    }
}
