package dev.openvmo.kit.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Arrays;

/**
 * A POST with an Idempotency-Key takes effect once. Key and answer are stored in the transaction of the write; an
 * advisory lock, tried and not waited for, tells a second request that the first is still running (a unique index
 * would make it wait instead).
 */
@RequestScoped
class Idempotency {
    private final Sql sql;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final RawBody body;
    private final ObjectMapper json;

    Idempotency(Sql sql, Caller caller, HttpHeaders headers, UriInfo uri, RawBody body, ObjectMapper json) {
        this.sql = sql;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.body = body;
        this.json = json;
    }

    /** One request that is to take effect once. */
    record Once(String caller, String route, String key, byte[] hash) {}

    /** Null without the header. */
    Once asked() {
        var sent = headers.getRequestHeader(IdempotencyKey.HEADER);
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        var key = IdempotencyKey.parse(sent);
        var hash = body.hash(uri.getRequestUri().getRawQuery());
        return new Once(caller.subject(), "POST " + uri.getPath(), key.value(), hash);
    }

    /** Goes on if this is the first time; otherwise throws the stored answer or why there is none. */
    void begin(Once once) {
        var begun = sql.row(
                "select mine, request_hash, answer, body from begin_once(?, ?, ?)",
                row -> new Begun(row.getBoolean(1), row.getBytes(2), row.getString(3), row.getBytes(4)),
                once.caller(),
                once.route(),
                once.key());
        if (!begun.mine()) {
            throw Problem.of(KitProblem.IDEMPOTENCY_IN_PROGRESS, "the first request with this key has not ended")
                    .retryAfter(Duration.ofSeconds(1));
        }
        if (begun.hash() == null) {
            return;
        }
        if (!Arrays.equals(begun.hash(), once.hash())) {
            throw Problem.of(KitProblem.IDEMPOTENCY_KEY_REUSED, "this key came with another body before");
        }
        throw new Replayed(read(begun.answer()), begun.body());
    }

    /** Keeps the answer for a day. */
    void store(Once once, Object answer) {
        try {
            var given = StoredResponse.of(answer);
            if (given.status() >= 400) {
                return;
            }
            sql.update(
                    """
                    insert into idempotency (caller, route, key, request_hash, answer, body, created_at)
                    values (?, ?, ?, ?, ?::jsonb, ?, clock_timestamp())
                    on conflict (caller, route, key) do update set request_hash = excluded.request_hash,
                        answer = excluded.answer, body = excluded.body, created_at = excluded.created_at
                    """,
                    once.caller(),
                    once.route(),
                    once.key(),
                    once.hash(),
                    json.writeValueAsString(given),
                    StoredResponse.entity(answer) == null
                            ? null
                            : json.writeValueAsBytes(StoredResponse.entity(answer)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answer cannot be written as JSON", e);
        }
    }

    private StoredResponse read(String answer) {
        try {
            return json.readValue(answer, StoredResponse.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored answer cannot be read", e);
        }
    }

    private record Begun(boolean mine, byte[] hash, String answer, byte[] body) {}
}
