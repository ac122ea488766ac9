package dev.openvmo.gateway.problem;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The trace a request belongs to (W3C {@code traceparent}). */
public final class Trace {
    private static final Pattern PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    /** The trace id of the request, null when it has none. */
    static String of(HttpServerRequest request) {
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            return span.getTraceId();
        }
        var parent = request.getHeader("traceparent");
        var matcher = parent == null ? null : PARENT.matcher(parent);
        return matcher != null && matcher.matches() ? matcher.group(1) : null;
    }

    /** Begins a trace where neither the caller nor our own tracing did. */
    public static void settle(HttpServerRequest request) {
        if (of(request) == null) {
            request.headers().set("traceparent", mint()).remove("tracestate");
        }
    }

    private static String mint() {
        var random = ThreadLocalRandom.current();
        return "00-%016x%016x-%016x-01".formatted(random.nextLong() | 1, random.nextLong(), random.nextLong() | 1);
    }
}
