package dev.openvmo.metrics.workitems;

import dev.openvmo.kit.mark.Marks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says whose flow has to be computed anew. */
@ApplicationScoped
public class FlowMarks {
    /** The kind of marks, whose keys are initiatives and portfolios. */
    public static final String KIND = "flow";

    /** The kind whose keys are initiatives that work items may wait for, or what stands for them. */
    static final String LINK = "work-item-link";

    private final Marks marks;

    FlowMarks(Marks marks) {
        this.marks = marks;
    }

    /** Of these subjects; null is passed over. */
    public void changed(Collection<UUID> subjects) {
        var known = new HashSet<>(subjects);
        known.remove(null);
        marks.mark(KIND, known);
    }

    /** Of all that these were for and in, and are now; what waits for its initiative may have it already. */
    void changed(Collection<WorkItemStore.Written> written, Map<UUID, Placed> rows) {
        var subjects = new HashSet<UUID>();
        for (var each : written) {
            subjects.add(each.wasIn());
            subjects.add(each.wasOf());
            subjects.add(rows.get(each.id()).portfolioId());
            subjects.add(rows.get(each.id()).initiative());
        }
        changed(subjects);
        marks.mark(
                LINK,
                rows.values().stream()
                        .filter(each -> !each.linked() && each.initiative() != null)
                        .map(Placed::initiative)
                        .collect(Collectors.toSet()));
    }
}
