package dev.openvmo.kit.endpoint;

import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.security.Caller;
import dev.openvmo.kit.store.Sql;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * A POST with an Idempotency-Key takes effect once. Key and answer are stored in the transaction of the write; an
 * advisory lock, tried and not waited for, tells a second request that the first is still running (a unique index
 * would make it wait instead).
 */
@RequestScoped
class Idempotency {
    static final String HEADER = "Idempotency-Key";

    private final Sql sql;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final RawBody body;
    private final JsonText json;

    Idempotency(Sql sql, Caller caller, HttpHeaders headers, UriInfo uri, RawBody body, JsonText json) {
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
        var sent = headers.getRequestHeader(HEADER);
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        var hash = body.hash(uri.getRequestUri().getRawQuery());
        return new Once(caller.subject(), "POST " + uri.getPath(), key(sent), hash);
    }

    /** 1 to 255 printable characters; quotes around them say nothing. */
    private static String key(List<String> sent) {
        if (sent.size() != 1) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, HEADER + " is sent once");
        }
        var text = sent.get(0).trim();
        if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1);
        }
        if (!text.matches("[ -~]{1,255}")) {
            throw Problem.of(KitProblem.MALFORMED_REQUEST, HEADER + " has 1 to 255 printable characters");
        }
        return text;
    }

    /** Goes on if this is the first time; otherwise throws the stored answer or why there is none. */
    void begin(Once once) {
        var begun = sql.query("select mine, request_hash, answer, body from begin_once(:caller, :route, :key)")
                .with("caller", once.caller())
                .with("route", once.route())
                .with("key", once.key())
                .one(row ->
                        new Begun(row.bool("mine"), row.bytes("request_hash"), row.text("answer"), row.bytes("body")));
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
        throw new WebApplicationException(
                json.read(begun.answer(), StoredResponse.class).again(begun.body()));
    }

    /** Keeps the answer for a day. */
    void store(Once once, Object answer) {
        var given = StoredResponse.of(answer);
        if (given.status() >= 400) {
            return;
        }
        var entity = StoredResponse.entity(answer);
        sql.query(
                        """
                        insert into idempotency (caller, route, key, request_hash, answer, body, created_at)
                        values (:caller, :route, :key, :hash, :answer::jsonb, :body, clock_timestamp())
                        on conflict (caller, route, key) do update set request_hash = excluded.request_hash,
                            answer = excluded.answer, body = excluded.body, created_at = excluded.created_at
                        """)
                .with("caller", once.caller())
                .with("route", once.route())
                .with("key", once.key())
                .with("hash", once.hash())
                .with("answer", json.text(given))
                .with("body", entity == null ? null : json.text(entity).getBytes(StandardCharsets.UTF_8))
                .update();
    }

    private record Begun(boolean mine, byte[] hash, String answer, byte[] body) {}
}
