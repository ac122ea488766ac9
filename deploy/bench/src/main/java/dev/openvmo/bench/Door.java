package dev.openvmo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The gateway as a measuring client uses it: authenticated, one connection pool, unexpected answers are errors. */
record Door(String base, String key, HttpClient http) {
    static final ObjectMapper JSON = new ObjectMapper();

    /** Between attempts, each time longer: the first may still be running. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    static Door of(String base, String key) {
        return new Door(
                base,
                key,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, "application/json", null, null, null);
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return send("POST", path, "application/json", JSON.writeValueAsString(body), null, null);
    }

    /** The same by one Idempotency-Key until it is answered: what is not compiled yet may be too slow for its own deadlines. */
    JsonNode postPatiently(String path, Object body) throws IOException, InterruptedException {
        var key = UUID.randomUUID().toString();
        for (var attempt = 1; ; attempt++) {
            try {
                return send("POST", path, "application/json", JSON.writeValueAsString(body), "Idempotency-Key", key);
            } catch (IOException e) {
                if (attempt == 10) {
                    throw e;
                }
                System.err.println("while warming: " + e.getMessage());
                LockSupport.parkNanos(attempt * PAUSE.toNanos());
            }
        }
    }

    JsonNode postLines(String path, String lines) throws IOException, InterruptedException {
        return send("POST", path, "application/x-ndjson", lines, null, null);
    }

    JsonNode patch(String path, Object body) throws IOException, InterruptedException {
        var version = get(path).get("version").asText();
        return send(
                "PATCH",
                path,
                "application/merge-patch+json",
                JSON.writeValueAsString(body),
                "If-Match",
                "\"" + version + "\"");
    }

    private JsonNode send(String method, String path, String type, String body, String header, String value)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(120))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (header != null) {
            request.header(header, value);
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + " → " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }
}
