package dev.openvmo.metrics.workitems;

import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.metrics.intake.IntakeLock;
import dev.openvmo.metrics.intake.IntakeProblem;
import dev.openvmo.metrics.intake.Writer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes what is told of work items: places each, keeps what is newer, and marks whose flow is another now. */
@ApplicationScoped
class WorkItemIntake {
    private final IntakeLock lock;
    private final WorkItemPlaces places;
    private final WorkItemStore store;
    private final FlowMarks marks;

    WorkItemIntake(IntakeLock lock, WorkItemPlaces places, WorkItemStore store, FlowMarks marks) {
        this.lock = lock;
        this.places = places;
        this.store = store;
        this.marks = marks;
    }

    /** One fate for every item; those that are null were refused before and stay so. */
    IntakeResults take(List<WorkItem> items, Writer writer) {
        lock.shared();
        var results = new IntakeResults(items.size());
        var refused = new HashMap<WorkItem, Problem>();
        var placed = places.place(sound(items, results), writer, refused);
        refuse(items, refused, results);
        var reduction = WorkItemReduction.of(items, item -> placed.containsKey(item));
        var rows = reduction.groups().stream()
                .map(group -> placed.get(group.winner()))
                .toList();
        if (!rows.isEmpty()) {
            write(rows, reduction, writer, results);
        }
        return results;
    }

    /** Without those that are told without a revision beside one of the same key that has one: such would win or lose by its place. */
    private static List<WorkItem> sound(List<WorkItem> items, IntakeResults results) {
        var revised = items.stream()
                .filter(item -> item != null && item.revision() != null)
                .map(WorkItem::id)
                .collect(Collectors.toSet());
        for (int place = 0; place < items.size(); place++) {
            var item = items.get(place);
            if (item != null && item.revision() == null && revised.contains(item.id())) {
                results.refused(
                        place,
                        Problem.of(KitProblem.INVALID_INPUT, "the work item is not valid")
                                .at(
                                        "/revision",
                                        ErrorCode.REQUIRED,
                                        "another item of this source and externalId has one"));
                items.set(place, null);
            }
        }
        return items.stream().filter(Objects::nonNull).toList();
    }

    private static void refuse(List<WorkItem> items, Map<WorkItem, Problem> refused, IntakeResults results) {
        for (int place = 0; place < items.size(); place++) {
            var item = items.get(place);
            if (item != null && refused.containsKey(item)) {
                results.refused(place, refused.get(item));
            }
        }
    }

    private void write(List<Placed> rows, WorkItemReduction reduction, Writer writer, IntakeResults results) {
        var byId = new LinkedHashMap<UUID, Placed>();
        rows.forEach(row -> byId.put(row.item().id(), row));
        var written = store.upsert(rows, writer).stream()
                .collect(Collectors.toMap(WorkItemStore.Written::id, Function.identity()));
        var created = new HashMap<UUID, Placed>();
        written.values().stream()
                .filter(WorkItemStore.Written::created)
                .forEach(each -> created.put(each.id(), byId.get(each.id())));
        var stale = store.settle(created, writer);
        var kept = store.current(
                byId.keySet().stream().filter(id -> !written.containsKey(id)).toList(), writer);
        for (var group : reduction.groups()) {
            var id = group.winner().id();
            var current = kept.get(id);
            if (current != null && !current.writable()) {
                group.places().forEach(place -> results.refused(place, held(group.winner())));
            } else {
                var fate = current != null
                        ? Fate.of(current.revision(), current.content(), group.winner())
                        : stale.contains(id) ? Fate.STALE : Fate.ACCEPTED;
                group.tell(
                        fate,
                        (place, one) -> results.became(place, id, one, created.containsKey(id) && !stale.contains(id)));
            }
        }
        marks.changed(written.values(), byId);
    }

    /** Another writer's item: that its key is taken is all that is said of it. */
    private static Problem held(WorkItem item) {
        return Problem.of(
                        IntakeProblem.NATURAL_KEY_HELD,
                        "'%s' of '%s' is not yours"
                                .formatted(item.told().externalId(), item.told().source()))
                .at("/externalId", ErrorCode.NATURAL_KEY_HELD, "send another source or externalId");
    }
}
