package dev.openvmo.kit.event.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.openvmo.kit.event.consume.Replay;
import dev.openvmo.kit.page.Cursors;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Conflicts;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What consumers put aside, to look at and to hand in again. */
@ApplicationScoped
class DeadLetters {

    private static final int MOST = 1000;
    private static final String QUESTION = "dead-letters";

    private final Sql sql;
    private final ObjectMapper json;
    private final Replay replay;
    private final Cursors cursors;

    DeadLetters(Sql sql, ObjectMapper json, Replay replay, Cursors cursors) {
        this.sql = sql;
        this.json = json;
        this.replay = replay;
        this.cursors = cursors;
    }

    Page<DeadLetterView> open(int limit, String cursor) {
        if (limit < 1 || limit > MOST) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, "limit is 1 to " + MOST);
        }
        var after = cursor == null ? null : cursors.open(QUESTION, cursor).get(0);
        var found = sql.rows(
                """
                select * from dead_letter
                 where replayed_at is null and (?::uuid is null or id > ?::uuid)
                 order by id
                 limit ?
                """,
                this::view,
                after,
                after,
                limit + 1);
        var more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        return new Page<>(shown, more ? cursorAfter(shown.get(limit - 1)) : null, null);
    }

    private String cursorAfter(DeadLetterView last) {
        return cursors.seal(QUESTION, List.of(last.id().toString()));
    }

    DeadLetterView replay(UUID id) {
        find(id);
        try {
            replay.of(id);
        } catch (RuntimeException e) {
            if (Conflicts.met(e)) {
                throw e;
            }
            throw Problem.of(
                    EventProblem.REPLAY_REFUSED, "its consumer refuses it as before; the service's log says why");
        }
        return find(id);
    }

    private DeadLetterView find(UUID id) {
        var found = sql.row("select * from dead_letter where id = ?", this::view, id);
        if (found == null) {
            throw Problem.of(KitProblem.NOT_FOUND, "there is no such dead letter");
        }
        return found;
    }

    private DeadLetterView view(ResultSet row) throws SQLException {
        var payload = row.getBytes("payload");
        try {
            return new DeadLetterView(
                    row.getObject("id", UUID.class),
                    row.getString("topic"),
                    row.getInt("partition"),
                    row.getLong("position"),
                    row.getString("key"),
                    row.getString("reason"),
                    json.readTree(row.getString("headers")),
                    payload == null ? null : new String(payload, StandardCharsets.UTF_8),
                    instant(row, "failed_at"),
                    instant(row, "replayed_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dead letter's headers are not JSON", e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
