package dev.openvmo.metrics.observations;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
        sql.update(
                """
                insert into observation_receipt (id, caller, accepted, unchanged, stale, unlinked, rejected, metrics,
                    subjects, errors, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[], ?, instant(), instant())
                """,
                id,
                caller.subject(),
                tally.count(Supersession.ACCEPTED),
                tally.count(Supersession.UNCHANGED),
                tally.count(Supersession.STALE),
                tally.unlinked(),
                (long) errors.size(),
                tally.metrics().toArray(String[]::new),
                tally.subjects().toArray(UUID[]::new),
                json.text(errors));
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
        var receipt = sql.row(
                "select * from observation_receipt where id = ? and caller = ?", this::view, id, caller.subject());
        if (receipt == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "you have no receipt " + id);
        }
        return receipt;
    }

    private ReceiptView view(ResultSet row) throws SQLException {
        return new ReceiptView(
                row.getObject("id", UUID.class),
                row.getLong("accepted"),
                row.getLong("unchanged"),
                row.getLong("stale"),
                row.getLong("unlinked"),
                row.getLong("rejected"),
                json.list(row.getString("errors"), ReceiptView.ItemError.class),
                List.of((String[]) row.getArray("metrics").getArray()),
                List.of((UUID[]) row.getArray("subjects").getArray()),
                Sql.instant(row, "created_at"));
    }
}
