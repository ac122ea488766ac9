package dev.openvmo.metrics.observations;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps what each batch changed, for its sender alone. */
@ApplicationScoped
class Receipts implements EventReceipts {
    private final Sql sql;
    private final Caller caller;
    private final JsonText json;

    Receipts(Sql sql, Caller caller, JsonText json) {
        this.sql = sql;
        this.caller = caller;
        this.json = json;
    }

    ReceiptView issue(IntakeResult tally) {
        var counts = new Counts(
                tally.count(Supersession.ACCEPTED),
                tally.count(Supersession.UNCHANGED),
                tally.count(Supersession.STALE),
                0,
                tally.unlinked());
        var errors = errors(tally.failures());
        var id = issue(counts, errors, tally.metrics(), tally.subjects());
        return new ReceiptView(
                id,
                counts.accepted(),
                counts.unchanged(),
                counts.stale(),
                counts.unlinked(),
                errors.size(),
                errors,
                null,
                null,
                null,
                null);
    }

    @Override
    public UUID issue(Counts counts, Map<Integer, Problem> failures) {
        return issue(counts, errors(failures), List.of(), List.of());
    }

    private static List<ReceiptView.ItemError> errors(Map<Integer, Problem> failures) {
        return failures.entrySet().stream()
                .map(failure -> new ReceiptView.ItemError(
                        failure.getKey(), failure.getValue().body()))
                .toList();
    }

    private UUID issue(Counts counts, List<ReceiptView.ItemError> errors, List<String> metrics, List<UUID> subjects) {
        var id = Ids.next();
        sql.query(
                        """
                        insert into observation_receipt (id, caller, accepted, unchanged, stale, ignored, unlinked, rejected,
                            metrics, subjects, errors, created_at, updated_at)
                        values (:id, :caller, :accepted, :unchanged, :stale, :ignored, :unlinked, :rejected, :metrics::text[],
                            :subjects::uuid[], :errors, instant(), instant())
                        """)
                .with("id", id)
                .with("caller", caller.subject())
                .with("accepted", counts.accepted())
                .with("unchanged", counts.unchanged())
                .with("stale", counts.stale())
                .with("ignored", counts.ignored())
                .with("unlinked", counts.unlinked())
                .with("rejected", errors.size())
                .with("metrics", metrics)
                .with("subjects", subjects)
                .with("errors", json.text(errors))
                .update();
        return id;
    }

    ReceiptView one(UUID id) {
        return sql.query("select * from observation_receipt where id = :id and caller = :caller")
                .with("id", id)
                .with("caller", caller.subject())
                .first(this::view)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "you have no receipt " + id));
    }

    private ReceiptView view(Row row) {
        return new ReceiptView(
                row.uuid("id"),
                row.number("accepted"),
                row.number("unchanged"),
                row.number("stale"),
                row.number("unlinked"),
                row.number("rejected"),
                json.list(row.text("errors"), ReceiptView.ItemError.class),
                row.strings("metrics"),
                row.uuids("subjects"),
                row.number("ignored"),
                row.instant("created_at"));
    }
}
