package dev.openvmo.metrics.workitems;

import dev.openvmo.kit.input.Batch;
import dev.openvmo.metrics.intake.NaturalKey;
import dev.openvmo.metrics.intake.Writers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Takes what teams' tools tell: one answers with the work item, many with what became of each. */
@ApplicationScoped
class WorkItemWrites {
    private final Writers writers;
    private final WorkItemIntake intake;
    private final WorkItems items;
    private final Clock clock;

    WorkItemWrites(Writers writers, WorkItemIntake intake, WorkItems items, Clock clock) {
        this.writers = writers;
        this.intake = intake;
        this.items = items;
        this.clock = clock;
    }

    /** A work item as it is after a write, and whether the write made it. */
    record Written(WorkItemView view, boolean created) {}

    /** 422, 403, 409 natural-key-held. */
    Written create(WorkItemRequest request) {
        var item = WorkItem.of(request, new NaturalKey(), clock.instant());
        return writers.beyond(writer -> {
            var result = intake.take(new ArrayList<>(List.of(item)), writer).only();
            return new Written(items.evenIfTakenBack(item.id(), result.result()), result.status() == 201);
        });
    }

    /** Atomic: all of them, or none and the refusal of the first that cannot be taken. */
    WorkItemBatchView createMany(Batch<WorkItemRequest> batch, boolean atomic) {
        var keys = new NaturalKey();
        var now = clock.instant();
        var read = batch.read(request -> WorkItem.of(request, keys, now));
        return writers.beyond(writer -> {
            var results = intake.take(read.items(), writer);
            read.problems().forEach(results::refused);
            if (atomic) {
                results.together();
            }
            return results.view();
        });
    }
}
