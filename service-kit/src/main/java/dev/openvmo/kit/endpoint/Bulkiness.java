package dev.openvmo.kit.endpoint;

import dev.openvmo.kit.input.Batch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Set;

/** Whether a request brings many items, as the gateway finds it out too: lines and rows, or a JSON array. */
@RequestScoped
class Bulkiness {
    private static final Set<String> MANY = Set.of("x-ndjson", "ndjson", "csv");

    private final HttpHeaders headers;

    Bulkiness(HttpHeaders headers) {
        this.headers = headers;
    }

    boolean many(Object[] parameters) {
        var type = headers.getMediaType();
        return type != null && MANY.contains(type.getSubtype())
                || Arrays.stream(parameters).anyMatch(Bulkiness::isArray);
    }

    private static boolean isArray(Object parameter) {
        return parameter instanceof Batch<?> || parameter instanceof byte[] body && startsArray(body);
    }

    private static boolean startsArray(byte[] body) {
        var at = 0;
        while (at < body.length && Character.isWhitespace(body[at])) {
            at++;
        }
        return at < body.length && body[at] == '[';
    }
}
