package dev.openvmo.metrics.observations;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps what each batch changed, for its sender alone. */
@ApplicationScoped
class Receipts {
    private final Sql sql;
    private final Caller caller;
    private final JsonText json;

    Receipts(Sql sql, Caller caller, JsonText json) {
        this.sql = sql;
        this.caller = caller;
        this.json = json;
    }

    ReceiptView issue(IntakeResult tally) {
        var id = Ids.next();
        var errors = tally.failures().entrySet().stream()
                .map(failure -> new ReceiptView.ItemError(
                        failure.getKey(), failure.getValue().body()))
                .toList();
        sql.query(
                        """
                        insert into observation_receipt (id, caller, accepted, unchanged, stale, unlinked, rejected, metrics,
                            subjects, errors, created_at, updated_at)
                        values (:id, :caller, :accepted, :unchanged, :stale, :unlinked, :rejected, :metrics, :subjects, :errors,
                            instant(), instant())
                        """)
                .with("id", id)
                .with("caller", caller.subject())
                .with("accepted", tally.count(Supersession.ACCEPTED))
                .with("unchanged", tally.count(Supersession.UNCHANGED))
                .with("stale", tally.count(Supersession.STALE))
                .with("unlinked", tally.unlinked())
                .with("rejected", errors.size())
                .with("metrics", tally.metrics())
                .with("subjects", tally.subjects())
                .with("errors", json.text(errors))
                .update();
        return new ReceiptView(
                id,
                tally.count(Supersession.ACCEPTED),
                tally.count(Supersession.UNCHANGED),
                tally.count(Supersession.STALE),
                tally.unlinked(),
                errors.size(),
                errors,
                null,
                null,
                null);
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
                row.instant("created_at"));
    }
}
