package dev.openvmo.metrics.observations;

import dev.openvmo.kit.mark.Marks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;

/** What has to be recomputed because of what was written. */
@ApplicationScoped
class Consequences {
    private final RunningTotals totals;
    private final Marks marks;

    Consequences(RunningTotals totals, Marks marks) {
        this.totals = totals;
        this.marks = marks;
    }

    /** What a replaced measurement was of is not asked. */
    void follow(ObservationStore.Written written) {
        var revalued = new HashSet<>(written.previous());
        var waitedFor = new HashSet<UUID>();
        var inserted = new ArrayList<Observation>();
        for (var placed : written.placed()) {
            var observation = placed.observation();
            var replaced = written.replaced().contains(observation.id());
            var counts = placed.portfolioId() != null;
            if (counts || replaced) {
                revalued.add(observation.subjectId());
            }
            if (counts && !replaced) {
                inserted.add(observation);
            }
            if (!counts) {
                waitedFor.add(observation.subjectId());
            }
        }
        // the totals' trigger has noted that they went again, so that it must be noted that they came
        written.stale().stream()
                .filter(placed -> placed.portfolioId() != null)
                .map(ResolvedObservation::observation)
                .forEach(inserted::add);
        totals.inserted(inserted);
        marks.mark("value", revalued);
        marks.mark("link", waitedFor);
    }
}
