package dev.openvmo.kit.mark;

import dev.openvmo.kit.background.Background;
import dev.openvmo.kit.background.Signal;
import dev.openvmo.kit.event.topic.EventsConfig;
import dev.openvmo.kit.mark.DirtyTable.Lanes;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A thread that works off marks as soon as they are committed, and one that helps when there are many. */
@ApplicationScoped
class MarkWorkers {

    // Marks of other replicas, and those that were postponed, wake nobody here.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration GATHER = Duration.ofMillis(10);

    private final Recomputing recomputing;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();
    private final Signal many = new Signal();

    MarkWorkers(Recomputing recomputing) {
        this.recomputing = recomputing;
    }

    void start(
            @Observes @Priority(2300) StartupEvent started, EventsConfig config, Marks marks, Background background) {
        if (config.enabled() && recomputing.any()) {
            background.run("marks-1", () -> round(marks.waiting()));
            background.run("marks-2", () -> round(many));
        }
    }

    private void round(Signal wake) throws InterruptedException {
        var seen = wake.seen();
        var worked = false;
        var rests = false;
        var again = LOOK_AGAIN;
        for (var lanes : recomputing.waiting()) {
            var pace = paces.get(lanes.kind());
            var now = System.nanoTime();
            if (pace != null && pace.rests(now)) {
                rests = true;
                again = Collections.min(List.of(again, Duration.ofNanos(pace.until() - now)));
                continue;
            }
            if (lanes.many() && wake != many) {
                many.raise();
            }
            worked |= workOff(lanes, pace);
        }
        if (rests) {
            Thread.sleep(GATHER.toMillis()); // what wakes meanwhile is mostly of the kind that rests
        }
        if (!worked) {
            wake.await(seen, again);
        }
    }

    private boolean workOff(Lanes lanes, Pace pace) {
        var began = System.nanoTime();
        var marks = recomputing.workOff(lanes.many() ? lanes.half() : lanes);
        if (marks > 0 && !lanes.many()) {
            var now = System.nanoTime();
            paces.put(lanes.kind(), Pace.after(marks, Duration.ofNanos(now - began), pace, now));
        }
        return marks > 0;
    }
}
