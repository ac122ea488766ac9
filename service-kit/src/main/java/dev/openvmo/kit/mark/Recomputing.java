package dev.openvmo.kit.mark;

import dev.openvmo.kit.mark.DirtyTable.Lanes;
import dev.openvmo.kit.mark.DirtyTable.Mark;
import dev.openvmo.kit.store.Conflicts;
import dev.openvmo.kit.store.Work;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Works off lanes: claims their oldest marks, recomputes their keys, clears these marks, all in one transaction. */
@ApplicationScoped
class Recomputing {

    private static final Logger LOG = Logger.getLogger(Recomputing.class);
    private static final int MANY = 5000;

    private final Work work;
    private final DirtyTable table;
    private final Map<String, Recompute> kinds;
    private final MeterRegistry meters;

    Recomputing(Work work, DirtyTable table, Instance<Recompute> kinds, MeterRegistry meters) {
        this.work = work;
        this.table = table;
        this.kinds = kinds.stream().collect(Collectors.toMap(Recompute::kind, Function.identity()));
        this.meters = meters;
        this.kinds.keySet().forEach(this::refused);
    }

    boolean any() {
        return !kinds.isEmpty();
    }

    /** The lanes that have marks now, kind by kind. */
    List<Lanes> waiting() {
        return table.waiting(kinds.keySet());
    }

    /** Works off the oldest marks of these lanes, many in one transaction; says how many. */
    int workOff(Lanes lanes) {
        try {
            return batch(lanes, MANY);
        } catch (RuntimeException e) {
            if (Conflicts.passes(e)) {
                throw e;
            }
            lanes.each().forEach(this::narrow);
            return MANY;
        }
    }

    /** What is refused is narrowed down to one mark and postponed. */
    private void narrow(Lanes lane) {
        var limit = MANY;
        while (true) {
            try {
                if (batch(lane, limit) < limit) {
                    return;
                }
                limit = Math.min(MANY, limit * 8);
            } catch (RuntimeException e) {
                if (Conflicts.passes(e)) {
                    throw e;
                }
                if (limit == 1) {
                    postpone(lane, e);
                }
                limit = limit == 1 ? MANY : Math.max(1, limit / 8);
            }
        }
    }

    private int batch(Lanes lanes, int limit) {
        return work.asService(() -> {
            var held = table.hold(lanes);
            var marks = table.oldest(held, limit);
            if (!marks.isEmpty()) {
                var keys = marks.stream().map(Mark::key).distinct().sorted().toList();
                kinds.get(held.kind()).recompute(keys);
                table.clear(held, marks);
                meters.counter("openvmo.marks.recomputed", "kind", held.kind()).increment(keys.size());
            }
            return marks.size();
        });
    }

    private Counter refused(String kind) {
        return meters.counter("openvmo.marks.refused", "kind", kind);
    }

    private void postpone(Lanes lane, RuntimeException refusal) {
        work.asService(() -> {
            var marks = table.oldest(table.hold(lane), 1);
            if (!marks.isEmpty()) {
                LOG.errorf(refusal, "cannot recompute %s of %s, trying again later", lane.kind(), marks);
                refused(lane.kind()).increment();
                table.postpone(lane, marks);
            }
        });
    }
}
