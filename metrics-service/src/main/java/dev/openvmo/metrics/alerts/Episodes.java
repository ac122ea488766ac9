package dev.openvmo.metrics.alerts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;

/**
 * From when to when a series breaches a rule, the latest {@value #MOST} times. What is measured decides, not when it arrives. Pure.
 */
final class Episodes {
    static final int MOST = 1000;

    private final Breach breach;
    private final ArrayDeque<Episode> found = new ArrayDeque<>();
    private boolean open;

    Episodes(Breach breach) {
        this.breach = breach;
    }

    /**
     * One breach.
     *
     * @param value measured when it began
     * @param clearedAt null while it lasts
     */
    record Episode(Instant raisedAt, BigDecimal value, Instant clearedAt) {}

    /** In the order of time. */
    void next(Instant at, BigDecimal value) {
        var breached = breach.next(at, value);
        if (breached && !open) {
            found.addLast(new Episode(at, value, null));
            if (found.size() > MOST) {
                found.removeFirst();
            }
        } else if (!breached && open) {
            var last = found.removeLast();
            found.addLast(new Episode(last.raisedAt, last.value, at));
        }
        open = breached;
    }

    List<Episode> all() {
        return List.copyOf(found);
    }
}
