package dev.openvmo.metrics.observations;

import dev.openvmo.kit.http.Answers;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Answers a body of measurements: one with the measurement, many with counts, a receipt and the failed items. */
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

    /** Atomic: all of many, or none of them. */
    Response write(Batch batch, boolean atomic) {
        return writers.beyond(writer -> batch.many() ? many(batch, writer, atomic) : one(batch, writer));
    }

    private Response many(Batch batch, Writer writer, boolean atomic) {
        var tally = intake.take(batch.items(), writer);
        batch.problems().forEach(tally::refused);
        if (atomic) {
            tally.failures().forEach((index, problem) -> {
                throw problem.ofItem(index);
            });
        }
        return Response.ok(receipts.issue(tally)).build();
    }

    private Response one(Batch batch, Writer writer) {
        refuse(batch.problems());
        var tally = intake.take(batch.items(), writer);
        refuse(tally.failures());
        var row = observations.find(batch.items().get(0).id());
        return Answers.upserted(
                "/v1/observations/" + row.id, ObservationView.of(row, tally.fate(0)), tally.created(0, row.id));
    }

    private static void refuse(Map<Integer, Problem> problems) {
        problems.values().forEach(problem -> {
            throw problem;
        });
    }
}
