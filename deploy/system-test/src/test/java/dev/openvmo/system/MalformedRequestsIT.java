package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Thousands of requests that no honest client sends, made from the published document with a fixed seed. */
@ExtendWith(RunningSuite.class)
class MalformedRequestsIT {
    private static final int REQUESTS = Integer.getInteger("malformed.requests", 2000);
    private static final Set<Integer> NOT_NOW = Set.of(503, 504);
    private static final List<String> NASTY_SEGMENTS = List.of(
            "not-a-uuid",
            "%00",
            "%C0%AF",
            "%ED%A0%80",
            "..%2F..%2Fetc",
            "%25",
            "-1",
            "9".repeat(400),
            "%F0%9F%92%A9",
            "'%20or%201=1");
    private static final List<String> NASTY_QUERIES = List.of(
            "limit=0",
            "limit=1001",
            "limit=abc",
            "limit=5&limit=6",
            "nope=1",
            "cursor=AAAA",
            "cursor=%00",
            "cursor=",
            "limit=",
            "sort=",
            "asOf=",
            "q=",
            "count=",
            "filter=",
            "filter=" + encoded("title=="),
            "filter=" + encoded("nope==1"),
            "filter=" + encoded("(".repeat(40)),
            "filter=" + encoded("title==" + "x".repeat(5000)),
            "filter=" + encoded("title=='a\u0000b'"),
            "sort=nope",
            "sort=-id,-id",
            "fields=nope",
            "fields=",
            "count=maybe",
            "asOf=yesterday",
            "asOf=2999-01-01T00:00:00Z",
            "asOf=-999999999-01-01T00:00:00Z",
            "asOf=2026-13-45T99:99:99Z",
            "q=%00",
            "%=1",
            "a%ZZ=1",
            "=");
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Content-Encoding",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Origin",
            "Prefer",
            "Range",
            "TE",
            "User-Agent",
            "X-Request-Id",
            "traceparent",
            "tracestate",
            "baggage");
    private static final List<String> NASTY_HEADERS = List.of("", " ", ",", ";", "*", "\"", "/", "x".repeat(5_000));
    private static final List<String> NASTY_VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "-1",
            "1e1000000000",
            "1e400",
            "NaN",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"9999999999-01-01T00:00:00Z\"",
            "\"" + "x".repeat(70_000) + "\"",
            "[[[[[[[[]]]]]]]]",
            "0.1e-999999999",
            "123456789012345678901234567890",
            "\"NOPE\"",
            "{\"type\":1}",
            "[null]");

    private final Api api = RunningSuite.admin();
    private final Random random = new Random(2026);
    private final List<OpenApi.Operation> operations = OpenApi.of(api).operations().stream()
            .filter(operation -> operation.path().startsWith("/v1/"))
            .toList();

    @Test
    void nothingAClientCanSendBreaksTheSuite() {
        assertThat(offences(REQUESTS, Set.of())).as("%d requests", REQUESTS).isEmpty();
    }

    @Test
    void whileTheDatabaseIsKilledUnderLoadWhateverIsSentIsAnsweredHonestly() throws Exception {
        var postgres = RunningSuite.suite().postgres();
        var callers = new Callers(api, Organisation.create(api, "Killed"));
        callers.start();
        var killing = CompletableFuture.runAsync(() -> {
            for (var time = 0; time < 3; time++) {
                postgres.kill();
                postgres.start();
                await().atMost(Patience.LIMIT).ignoreExceptions().until(this::writes);
            }
        });

        var offences = new LinkedHashMap<String, String>();
        while (!killing.isDone()) {
            offences.putAll(offences(20, NOT_NOW));
        }

        callers.stop();
        killing.join();
        assertThat(offences).isEmpty();
        assertThat(callers.failed()).isEmpty();
        assertThat(callers.broken()).isEmpty();
        assertThat(callers.written()).isNotEmpty();
    }

    /** Whether each service and the gateway itself can write again; what is asked changes nothing. */
    private boolean writes() throws IOException {
        for (var path : List.of("/v1/portfolios", "/v1/strategies", "/v1/metrics", "/v1/api-keys")) {
            if (api.attempt("POST", path, "{}", request -> request).status() != 422) {
                return false;
            }
        }
        return true;
    }

    /** What was answered as it should not be, or not at all; these statuses are no fault of ours at the time. */
    private Map<String, String> offences(int requests, Set<Integer> excused) {
        var first = random.nextInt(operations.size());
        var offences = new LinkedHashMap<String, String>();
        for (var sent = 0; sent < requests; sent++) {
            var operation = operations.get((first + sent) % operations.size());
            var request = malformed(operation);
            try {
                var reply = api.attempt(operation.method(), request.path(), request.body(), r -> {
                    request.headers().forEach(r::setHeader);
                    return r;
                });
                var status = String.valueOf(reply.status());
                if (!excused.contains(reply.status())
                        && (reply.status() >= 500
                                || !operation.documentedStatuses().contains(status))) {
                    offences.put(operation + " → " + status, request + " ⇒ " + reply.body());
                }
                if (reply.status() >= 400
                        && !String.valueOf(reply.header("Content-Type")).startsWith("application/problem+json")) {
                    offences.put(operation + " → " + status + " is no problem+json", request + " ⇒ " + reply.body());
                }
            } catch (IOException dropped) {
                offences.put(operation + " → connection dropped", request + " ⇒ " + dropped);
            } catch (IllegalArgumentException unsendable) {
                sent--; // this client refuses to write such a request; another is drawn
            }
        }
        return offences;
    }

    private record Malformed(String path, Object body, Map<String, String> headers) {
        @Override
        public String toString() {
            var shown = body instanceof byte[] bytes
                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                    : String.valueOf(body);
            return path + " " + headers + " " + shown.substring(0, Math.min(200, shown.length()));
        }
    }

    private Malformed malformed(OpenApi.Operation operation) {
        var headers = new LinkedHashMap<String, String>();
        var path = operation.path();
        var types = operation.bodyTypes();
        var kind = random.nextInt(types.isEmpty() ? 3 : 7);
        path = path.replaceAll(
                "\\{[^}]+}",
                kind == 0 ? quote(pick(NASTY_SEGMENTS)) : UUID.randomUUID().toString());
        if (kind == 1 || kind == 0 && !operation.path().contains("{")) {
            path += "?" + pick(NASTY_QUERIES);
        }
        if (kind == 2) {
            headers.put("If-Match", pick(List.of("nonsense", "\"", "W/\"1\"", "*", "\"" + "9".repeat(40) + "\"")));
            headers.put("Idempotency-Key", pick(List.of("", "\"", "x".repeat(300), "clé")));
            headers.put("Accept", pick(List.of("application/json", "text/nothing", "*/*;q=nope", "")));
        }
        if (types.isEmpty()) {
            return new Malformed(path, null, withNastyOne(headers));
        }
        var type = pick(types);
        var untyped = kind == 3 && random.nextInt(5) == 0;
        if (!untyped) {
            headers.put(
                    "Content-Type",
                    kind == 3
                            ? pick(List.of(
                                    "text/plain", "application/xml", "nonsense", "application/json;charset=ebcdic"))
                            : type);
        }
        if (operation.method().equals("PUT") || operation.method().equals("PATCH")) {
            headers.putIfAbsent("If-Match", "\"1\"");
        }
        var body = body(operation, type, kind);
        return new Malformed(path, untyped ? new Api.Untyped(body) : body, withNastyOne(headers));
    }

    /** Every third time one header of any kind is empty or says nothing. */
    private Map<String, String> withNastyOne(Map<String, String> headers) {
        if (random.nextInt(3) == 0) {
            headers.put(pick(HEADERS), pick(NASTY_HEADERS));
        }
        return headers;
    }

    private Object body(OpenApi.Operation operation, String type, int kind) {
        if (kind == 4) {
            return pick(List.<Object>of(
                    "",
                    "{",
                    "}{",
                    "{\"a\":1,\"a\":2}",
                    "{\"a\":1} trailing",
                    "\"text\"",
                    "null",
                    "[1,2",
                    "{'a':1}",
                    "[".repeat(80) + "]".repeat(80),
                    "{\"a\":".repeat(70) + "1" + "}".repeat(70),
                    new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'},
                    new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0}));
        }
        var schema = operation.bodySchema(type);
        var properties = new ArrayList<String>();
        schema.path("properties").fieldNames().forEachRemaining(properties::add);
        var members = new ArrayList<String>();
        properties.forEach(property -> members.add("\"" + property + "\":" + pick(NASTY_VALUES)));
        if (kind == 5 || members.isEmpty()) {
            members.add(pick(List.of(
                    "\"unknown\":1",
                    "\"id\":\"" + UUID.randomUUID() + "\"",
                    "\"version\":7",
                    "\"__proto__\":{}",
                    "\"\\u0000\":1")));
        }
        var one = "{" + String.join(",", members) + "}";
        return kind == 6 ? "[" + one + "," + one + ",7]" : one;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String quote(String segment) {
        return java.util.regex.Matcher.quoteReplacement(segment);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
