package dev.openvmo.kit.event.admin;

import dev.openvmo.kit.event.consume.Applier;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.page.Cursors;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Conflicts;
import dev.openvmo.kit.store.Row;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** What consumers put aside, to look at and to hand in again. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int MOST = 1000;
    private static final String QUESTION = "dead-letters";

    private final Sql sql;
    private final JsonText json;
    private final Applier applier;
    private final Cursors cursors;

    DeadLetters(Sql sql, JsonText json, Applier applier, Cursors cursors) {
        this.sql = sql;
        this.json = json;
        this.applier = applier;
        this.cursors = cursors;
    }

    Page<DeadLetterView> open(int limit, String cursor) {
        if (limit < 1 || limit > MOST) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, "limit is 1 to " + MOST);
        }
        var after = cursor == null ? null : cursors.open(QUESTION, cursor).get(0);
        var found = sql.query(
                        """
                        select * from dead_letter
                         where replayed_at is null and (:after::uuid is null or id > :after::uuid)
                         order by id
                         limit :limit
                        """)
                .with("after", after)
                .with("limit", limit + 1)
                .list(this::view);
        return Page.of(
                found,
                limit,
                Function.identity(),
                last -> cursors.seal(QUESTION, List.of(last.id().toString())),
                null);
    }

    DeadLetterView replay(UUID id) {
        find(id);
        try {
            applier.replay(id);
        } catch (RuntimeException e) {
            if (Conflicts.met(e)) {
                throw e;
            }
            LOG.warnf(e, "dead letter %s is refused again", id);
            throw Problem.of(
                    KitProblem.REPLAY_REFUSED, "its consumer refuses it as before; the service's log says why");
        }
        return find(id);
    }

    private DeadLetterView find(UUID id) {
        return sql.query("select * from dead_letter where id = :id")
                .with("id", id)
                .first(this::view)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND, "there is no such dead letter"));
    }

    private DeadLetterView view(Row row) {
        var payload = row.bytes("payload");
        return new DeadLetterView(
                row.uuid("id"),
                row.text("topic"),
                row.integer("partition"),
                row.number("position"),
                row.text("key"),
                row.text("reason"),
                json.tree(row.text("headers")),
                payload == null ? null : new String(payload, StandardCharsets.UTF_8),
                row.instant("failed_at"),
                row.instant("replayed_at"));
    }
}
