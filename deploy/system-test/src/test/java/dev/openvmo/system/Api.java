package dev.openvmo.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** The suite as a client program sees it: one base address, one key, JSON in and out. */
record Api(String base, String key) {
    static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** The same suite as somebody sees it who holds these grants; this one has to be an administrator. */
    Api holding(List<Map<String, String>> grants) {
        var created = post("/v1/api-keys", Map.of("name", "somebody", "grants", grants));
        return new Api(base, created.expect(201).json().get("secret").asText());
    }

    Reply get(String path) {
        return send("GET", path, null, request -> request);
    }

    Reply post(String path, Object body) {
        return send("POST", path, body, request -> request);
    }

    Reply put(String path, Object body) {
        return send("PUT", path, body, request -> request);
    }

    Reply put(String path, String etag, Object body) {
        return send("PUT", path, body, request -> request.header("If-Match", etag));
    }

    Reply patch(String path, String etag, Object body) {
        return send("PATCH", path, body, request -> request.header("If-Match", etag)
                .setHeader("Content-Type", "application/merge-patch+json"));
    }

    Reply delete(String path, String etag) {
        return send("DELETE", path, null, request -> etag == null ? request : request.header("If-Match", etag));
    }

    /**
     * Sends a body as it stands (a string or bytes) or as JSON (anything else). As a well-behaved client does, it asks
     * again with the same idempotency key when it is told «not now»; a slow machine is told so now and then.
     */
    Reply send(String method, String path, Object body, UnaryOperator<HttpRequest.Builder> more) {
        var once = UUID.randomUUID().toString();
        UnaryOperator<HttpRequest.Builder> keyed =
                request -> more.apply(method.equals("POST") ? request.header("Idempotency-Key", once) : request);
        try {
            var reply = attempt(method, path, body, keyed);
            for (var again = 0; again < 40 && notNow(reply); again++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
                reply = attempt(method, path, body, keyed);
            }
            return reply;
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + path, broken);
        }
    }

    private static boolean notNow(Reply reply) {
        return reply.header("Retry-After") != null || reply.status() == 504;
    }

    /** A body that does not say what it is. */
    record Untyped(Object body) {}

    /** As {@link #send}, for tests in which a broken connection is an expected answer. */
    Reply attempt(String method, String path, Object body, UnaryOperator<HttpRequest.Builder> more) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .timeout(Duration.ofSeconds(60));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (body != null && !(body instanceof Untyped)) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, publisher(body));
        try {
            var answer = HTTP.send(more.apply(request).build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static HttpRequest.BodyPublisher publisher(Object body) throws IOException {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        if (body instanceof Untyped untyped) {
            return publisher(untyped.body());
        }
        if (body instanceof byte[] bytes) {
            return BodyPublishers.ofByteArray(bytes);
        }
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    /** An answer; header names are case-insensitive. */
    record Reply(int status, Map<String, List<String>> headers, String body) {
        Reply expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but got " + status + ": " + body);
            }
            return this;
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException notJson) {
                throw new AssertionError("not JSON: " + body, notJson);
            }
        }

        String id() {
            return json().get("id").asText();
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse(null);
        }

        String etag() {
            return header("ETag");
        }
    }
}
