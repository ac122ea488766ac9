package dev.openvmo.gateway.answer;

import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The two names a request carries on its way: {@code X-Request-Id} for people, {@code traceparent} for tracing. */
public final class Trace {
    private static final Pattern PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private Trace() {}

    /** The trace id of the request, null when it has none. */
    static String of(HttpServerRequest request) {
        var parent = request.getHeader("traceparent");
        var matcher = parent == null ? null : PARENT.matcher(parent);
        return matcher != null && matcher.matches() ? matcher.group(1) : null;
    }

    /** Keeps what the caller sent where it is well formed, and mints what is missing. */
    public static String settle(HttpServerRequest request) {
        var id = request.getHeader("X-Request-Id");
        if (id == null || !REQUEST_ID.matcher(id).matches()) {
            id = UUID.randomUUID().toString();
            request.headers().set("X-Request-Id", id);
        }
        if (of(request) == null) {
            request.headers().set("traceparent", mint()).remove("tracestate");
        }
        return id;
    }

    private static String mint() {
        var random = ThreadLocalRandom.current();
        return "00-%016x%016x-%016x-01".formatted(random.nextLong() | 1, random.nextLong(), random.nextLong() | 1);
    }
}
