package dev.openvmo.kit.mark;

import dev.openvmo.kit.event.consume.Faults;
import dev.openvmo.kit.mark.DirtyTable.Lane;
import dev.openvmo.kit.mark.DirtyTable.Mark;
import dev.openvmo.kit.store.Work;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Works off one lane: claims its oldest marks, recomputes their keys, clears these marks, all in one transaction. */
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
    }

    boolean any() {
        return !kinds.isEmpty();
    }

    /** The lanes that have marks now. */
    List<Lane> waiting() {
        return work.asService(() -> table.waiting(kinds.keySet()));
    }

    /** Works off one lane; says whether it did anything. What is refused is narrowed down to one mark and postponed. */
    boolean workOff(Lane lane) {
        var worked = false;
        var limit = MANY;
        while (true) {
            try {
                var done = batch(lane, limit);
                worked |= done > 0;
                if (done < limit) {
                    return worked;
                }
                limit = Math.min(MANY, limit * 8);
            } catch (RuntimeException e) {
                if (Faults.passes(e)) {
                    throw e;
                }
                if (limit == 1) {
                    postpone(lane, e);
                }
                limit = limit == 1 ? MANY : Math.max(1, limit / 8);
            }
        }
    }

    private int batch(Lane lane, int limit) {
        return work.asService(() -> {
            if (!table.hold(lane)) {
                return 0;
            }
            var marks = table.oldest(lane, limit);
            if (!marks.isEmpty()) {
                var keys = marks.stream().map(Mark::key).distinct().sorted().toList();
                kinds.get(lane.kind()).recompute(keys);
                table.clear(lane, marks);
                meters.counter("openvmo.marks.recomputed", "kind", lane.kind()).increment(keys.size());
            }
            return marks.size();
        });
    }

    private void postpone(Lane lane, RuntimeException refusal) {
        work.asService(() -> {
            if (table.hold(lane)) {
                var marks = table.oldest(lane, 1);
                LOG.errorf(refusal, "cannot recompute %s of %s, trying again later", lane.kind(), marks);
                meters.counter("openvmo.marks.refused", "kind", lane.kind()).increment();
                table.postpone(lane, marks);
            }
        });
    }
}
