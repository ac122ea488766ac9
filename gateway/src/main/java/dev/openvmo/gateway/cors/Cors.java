package dev.openvmo.gateway.cors;

import dev.openvmo.gateway.problem.Refusals;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Cross-origin answers (Fetch standard). Who is not on the list gets the ordinary answer,
 * which the browser keeps back; its question beforehand is refused and says why. */
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
        var request = ctx.request();
        var origin = request.getHeader("Origin");
        var asks = request.method() == HttpMethod.OPTIONS
                && origin != null
                && request.headers().contains("Access-Control-Request-Method");
        var headers = ctx.response().headers();
        if (!origins.isEmpty()) {
            headers.add("Vary", "Origin");
        }
        if (origin == null || !origins.contains(origin)) {
            if (asks) {
                Refusals.answer(
                        ctx,
                        Problem.of(
                                KitProblem.FORBIDDEN,
                                "pages of this origin may not ask"
                                        + " here; whoever runs OpenVMO lists origins in OPENVMO_CORS_ORIGINS"));
            }
            return asks;
        }
        headers.set("Access-Control-Allow-Origin", origin).set("Access-Control-Expose-Headers", SHOWN);
        if (!asks) {
            return false;
        }
        headers.set("Access-Control-Allow-Methods", METHODS)
                .set("Access-Control-Allow-Headers", SENT)
                .set("Access-Control-Max-Age", remembered);
        ctx.response().setStatusCode(204).end();
        return true;
    }
}
