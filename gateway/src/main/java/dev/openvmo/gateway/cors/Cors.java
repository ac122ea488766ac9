package dev.openvmo.gateway.cors;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Cross-origin answers (Fetch standard). Who is not on the list gets the ordinary answer; the browser keeps it back. */
@ApplicationScoped
public class Cors {
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String SENT =
            "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, X-Request-Id, traceparent";
    private static final String SHOWN = "ETag, Link, Location, X-Request-Id, RateLimit, RateLimit-Policy, Retry-After,"
            + " Idempotency-Replayed, WWW-Authenticate";

    private final Set<String> origins;
    private final String remembered;

    Cors(CorsConfig config) {
        this.origins = config.origins().orElse(Set.of());
        this.remembered = Long.toString(config.remembered().toSeconds());
    }

    /** Marks the answer for a listed origin; true when the request was a browser's question and is answered. */
    public boolean answered(RoutingContext ctx) {
        if (origins.isEmpty()) {
            return false;
        }
        var request = ctx.request();
        var origin = request.getHeader("Origin");
        var headers = ctx.response().headers().add("Vary", "Origin");
        if (origin == null || !origins.contains(origin)) {
            return false;
        }
        headers.set("Access-Control-Allow-Origin", origin).set("Access-Control-Expose-Headers", SHOWN);
        if (request.method() != HttpMethod.OPTIONS || !request.headers().contains("Access-Control-Request-Method")) {
            return false;
        }
        headers.set("Access-Control-Allow-Methods", METHODS)
                .set("Access-Control-Allow-Headers", SENT)
                .set("Access-Control-Max-Age", remembered);
        ctx.response().setStatusCode(204).end();
        return true;
    }
}
