package dev.openvmo.metrics.observations;

import dev.openvmo.metrics.intake.NaturalKey;
import dev.openvmo.metrics.intake.Writers;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes what senders measured: one answers with the measurement, many with counts, a receipt and the failed items. */
@ApplicationScoped
public class ObservationWrites {
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
    public record Written(ObservationView view, boolean created) {}

    /** What another feature is told of an initiative is a measurement like any other: 422, 409 natural-key-held. */
    public Written create(String metric, UUID initiative, ToldByDay told, Instant now) {
        return create(metric, SubjectType.INITIATIVE, initiative, told, now);
    }

    /** The same of any subject. */
    public Written create(String metric, SubjectType type, UUID subject, ToldByDay told, Instant now) {
        var draft = new Draft(now);
        draft.metric(metric);
        draft.subject().type(type.name());
        draft.subject().id(subject.toString());
        draft.observedOn(told.observedOn().toString());
        draft.value(told.value());
        draft.source(told.source());
        draft.externalId(told.externalId());
        if (told.revision() != null) {
            draft.revision(told.revision());
        }
        var observation = draft.observation(new NaturalKey());
        if (observation == null) {
            throw draft.problem();
        }
        return create(observation);
    }

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
