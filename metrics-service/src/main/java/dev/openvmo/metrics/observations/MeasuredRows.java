package dev.openvmo.metrics.observations;

import dev.openvmo.kit.mark.Marks;
import dev.openvmo.kit.mark.Recompute;
import dev.openvmo.metrics.catalogue.Definitions;
import dev.openvmo.metrics.intake.IntakeLock;
import dev.openvmo.metrics.intake.NaturalKey;
import dev.openvmo.metrics.intake.Writer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns measured rows of imports into observations, and notes what became of each. */
@ApplicationScoped
class MeasuredRows implements Recompute {
    private final MeasuredRowStore store;
    private final IntakeLock lock;
    private final Definitions definitions;
    private final Intake intake;
    private final Marks marks;

    MeasuredRows(MeasuredRowStore store, IntakeLock lock, Definitions definitions, Intake intake, Marks marks) {
        this.store = store;
        this.lock = lock;
        this.definitions = definitions;
        this.intake = intake;
        this.marks = marks;
    }

    @Override
    public String kind() {
        return "measured-row";
    }

    /** Under the lock of intake: a metric defined meanwhile finds the rows refused here, or is found by them. */
    @Override
    public void recompute(List<UUID> keys) {
        lock.shared();
        var rows = store.unsettled(keys);
        var verdicts = judge(rows);
        store.settle(verdicts);
        marks.mark(
                "import-receipt",
                rows.stream()
                        .map(MeasuredRow::importId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private List<MeasuredRowStore.Verdict> judge(List<MeasuredRow> rows) {
        var metrics = definitions.byKeys(
                rows.stream().map(MeasuredRow::metric).filter(Objects::nonNull).collect(Collectors.toSet()));
        var keys = new NaturalKey();
        var verdicts = new ArrayList<MeasuredRowStore.Verdict>();
        var accepted = new ArrayList<MeasuredRow>();
        var observations = new ArrayList<Observation>();
        var gone = new ArrayList<MeasuredRow>();
        for (var row : rows) {
            var reason = row.deleted() ? null : row.refusal(metrics.get(row.metric()));
            if (reason != null) {
                verdicts.add(MeasuredRowStore.Verdict.rejected(row, reason));
            } else if (row.deleted()) {
                gone.add(row);
            } else {
                accepted.add(row);
                observations.add(row.observation(keys));
            }
        }
        take(accepted, observations, verdicts);
        remove(gone, keys, verdicts);
        return verdicts;
    }

    private void take(List<MeasuredRow> rows, List<Observation> observations, List<MeasuredRowStore.Verdict> verdicts) {
        var tally = intake.take(observations, Writer.SERVICE);
        for (int i = 0; i < rows.size(); i++) {
            verdicts.add(
                    tally.fate(i) == null
                            ? MeasuredRowStore.Verdict.rejected(rows.get(i), Rejection.INVALID)
                            : MeasuredRowStore.Verdict.of(rows.get(i), tally.fate(i) == Supersession.ACCEPTED));
        }
    }

    private void remove(List<MeasuredRow> rows, NaturalKey keys, List<MeasuredRowStore.Verdict> verdicts) {
        var removed = store.removeObservations(rows.stream()
                .filter(MeasuredRow::named)
                .map(row -> row.observationId(keys))
                .toList());
        for (var row : rows) {
            verdicts.add(MeasuredRowStore.Verdict.of(row, row.named() && removed.containsKey(row.observationId(keys))));
        }
        marks.mark("value", new HashSet<>(removed.values()));
    }
}
