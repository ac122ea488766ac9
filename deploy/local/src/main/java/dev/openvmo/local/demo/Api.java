package dev.openvmo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.openvmo.local.LocalFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The public API as any client uses it: one address, one bearer, JSON; what says "later" is asked again. */
final class Api {
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final int ATTEMPTS = 10;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String base;
    private final String key;

    Api(String base, String key) {
        this.base = base;
        this.key = key;
    }

    JsonNode get(String path) {
        return found(path).orElseThrow(() -> new LocalFailure("GET " + path + " found nothing"));
    }

    /** Empty on 404. */
    Optional<JsonNode> found(String path) {
        return Optional.of(send("GET", path, null, "application/json")).filter(body -> !body.isMissingNode());
    }

    /** The version a change must name. */
    String entityTag(String path) {
        return exchange("GET", path, null, "application/json")
                .headers()
                .firstValue("ETag")
                .orElse("*");
    }

    JsonNode post(String path, Object body) {
        return send("POST", path, write(body), "application/json");
    }

    /** The problem that answers what must be refused. */
    JsonNode refused(String path, Object body) {
        var response = exchange("POST", path, write(body), "application/json");
        if (response.statusCode() < 400) {
            throw new LocalFailure("POST " + path + " was not refused");
        }
        return parsed("POST", path, response);
    }

    JsonNode put(String path, Object body) {
        return send("PUT", path, write(body), "application/json");
    }

    void delete(String path) {
        send("DELETE", path, null, "application/json");
    }

    JsonNode postLines(String path, String lines) {
        return send("POST", path, lines, "application/x-ndjson");
    }

    /** The item that {@code filter} finds in a collection, if there is one. */
    Optional<JsonNode> first(String collection, String filter) {
        var items = get(collection + "?limit=1&filter=" + encode(filter)).path("items");
        return Optional.ofNullable(items.get(0));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode send(String method, String path, String body, String type) {
        return answer(method, path, exchange(method, path, body, type));
    }

    private HttpResponse<String> exchange(String method, String path, String body, String type) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(40))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString()) // asked again, it is still done once
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            for (var attempt = 1; ; attempt++) {
                var response = http.send(request, BodyHandlers.ofString());
                var retryAfter = response.headers().firstValue("Retry-After");
                if (attempt < ATTEMPTS && (LATER.contains(response.statusCode()) || retryAfter.isPresent())) {
                    TimeUnit.SECONDS.sleep(retryAfter.map(Long::parseLong).orElse(1L));
                    continue;
                }
                return response;
            }
        } catch (IOException e) {
            throw new LocalFailure(method + " " + path + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted at " + method + " " + path);
        }
    }

    private JsonNode answer(String method, String path, HttpResponse<String> response) {
        if (method.equals("GET") && response.statusCode() == 404) {
            return MissingNode.getInstance();
        }
        if (response.statusCode() >= 300) {
            throw new LocalFailure(
                    method + " " + path + " was answered " + response.statusCode() + ": " + response.body());
        }
        return parsed(method, path, response);
    }

    private JsonNode parsed(String method, String path, HttpResponse<String> response) {
        try {
            return response.body().isBlank() ? MissingNode.getInstance() : json.readTree(response.body());
        } catch (IOException e) {
            throw new LocalFailure(method + " " + path + " was answered with no JSON: " + response.body(), e);
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
