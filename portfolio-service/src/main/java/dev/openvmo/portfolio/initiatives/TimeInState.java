package dev.openvmo.portfolio.initiatives;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time in each state, from the log of entries. Pure. */
final class TimeInState {
    private TimeInState() {}

    /** One stay per entry, oldest first; the last is still going on. */
    static List<TransitionsView.Stay> of(List<TransitionLog.Entry> log) {
        var stays = new ArrayList<TransitionsView.Stay>(log.size());
        for (int i = 0; i < log.size(); i++) {
            var entry = log.get(i);
            var left = i + 1 < log.size() ? log.get(i + 1).enteredAt() : null;
            stays.add(new TransitionsView.Stay(
                    entry.id(),
                    entry.kind(),
                    entry.state(),
                    entry.enteredAt(),
                    left,
                    left == null ? null : Duration.between(entry.enteredAt(), left),
                    entry.outcome(),
                    entry.pivotedInto(),
                    entry.reason(),
                    entry.movedBy(),
                    entry.unmet(),
                    entry.override()));
        }
        return stays;
    }
}
