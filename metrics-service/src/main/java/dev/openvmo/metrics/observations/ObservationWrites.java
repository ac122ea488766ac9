package dev.openvmo.metrics.observations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes what senders measured: one answers with the measurement, many with counts, a receipt and the failed items. */
@ApplicationScoped
class ObservationWrites {
    private final Writers writers;
    private final Intake intake;
    private final Receipts receipts;
    private final Observations observations;

    ObservationWrites(Writers writers, Intake intake, Receipts receipts, Observations observations) {
        this.writers = writers;
        this.intake = intake;
        this.receipts = receipts;
        this.observations = observations;
    }

    /** A measurement as it is after a write, and whether the write made it. */
    record Written(ObservationView view, boolean created) {}

    /** 422 unknown-metric or subject-type-not-measured, 403, 409 natural-key-held. */
    Written create(Observation observation) {
        return writers.beyond(writer -> {
            var result = intake.take(List.of(observation), writer);
            result.failures().forEach((index, problem) -> {
                throw problem;
            });
            var row = observations.findEvenIfTakenBack(observation.id());
            return new Written(ObservationView.of(row, result.fate(0)), result.created(0, row.id));
        });
    }

    /** Atomic: all of them, or none and the refusal of the first that cannot be taken. */
    ReceiptView createMany(Batch batch, boolean atomic) {
        return writers.beyond(writer -> {
            var result = intake.take(batch.items(), writer);
            batch.problems().forEach(result::refused);
            if (atomic) {
                result.failures().forEach((index, problem) -> {
                    throw problem.ofItem(index);
                });
            }
            return receipts.issue(result);
        });
    }
}
