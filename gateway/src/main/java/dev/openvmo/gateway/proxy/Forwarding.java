package dev.openvmo.gateway.proxy;

import dev.openvmo.gateway.problem.Refusals;
import dev.openvmo.gateway.routing.Route;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Hands requests on to their service. */
@ApplicationScoped
public class Forwarding {
    private static final Set<String> MANY = Set.of("application/x-ndjson", "text/csv", "application/ndjson");
    private final Upstreams upstreams;
    private final ProxyConfig config;
    private final Upstream own;

    Forwarding(Upstreams upstreams, ProxyConfig config) {
        this.upstreams = upstreams;
        this.config = config;
        this.own = new Upstream("gateway", List.of(), config.own());
    }

    /** Takes a place among the requests to the gateway itself until the answer has ended; where there is none: 503. */
    public boolean keeps(RoutingContext ctx) {
        if (!own.enter()) {
            Refusals.answer(
                    ctx,
                    Problem.of(KitProblem.UNAVAILABLE, "too many requests are under way to the gateway itself")
                            .retryAfter(Duration.ofSeconds(1)));
            return false;
        }
        ctx.addEndHandler(end -> own.leave());
        return true;
    }

    /** Sends the request to its service and streams the answer back. */
    public void forward(RoutingContext ctx, Route route) {
        forward(ctx, route, limits(ctx.request()), false);
    }

    /** The same of a body that is one document, whatever it begins with: nobody has shown yet that they may send more. */
    public void forwardOne(RoutingContext ctx, Route route) {
        forward(ctx, route, one(ctx.request()), false);
    }

    /** The same of whoever must stay unknown: the service hears what it needs to read and to answer, and no more. */
    public void forwardAnonymous(RoutingContext ctx, Route route) {
        HeaderPolicy.anonymous(ctx.request().headers());
        forward(ctx, route, one(ctx.request()), true);
    }

    private void forward(RoutingContext ctx, Route route, MeteredBody.Limits limits, boolean anonymous) {
        if (limits.declared() > limits.many()) {
            var detail = "the body is over " + limits.many() + " bytes";
            Refusals.answer(ctx, Problem.of(KitProblem.CONTENT_TOO_LARGE, detail));
            return;
        }
        var bounded =
                limits.declaredMany() ? new Route(route.service(), route.bulkDeadline(), route.bulkDeadline()) : route;
        new ProxiedRequest(upstreams, config, ctx, bounded, limits, anonymous).start();
    }

    private MeteredBody.Limits one(HttpServerRequest request) {
        var one = config.bodySize().asLongValue();
        return new MeteredBody.Limits(one, one, false, Refusals.declaredLength(request));
    }

    /** Only a POST brings many; whether JSON is an array shows at its first byte. */
    private MeteredBody.Limits limits(HttpServerRequest request) {
        var one = config.bodySize().asLongValue();
        var many = request.method() == HttpMethod.POST ? config.bulkSize().asLongValue() : one;
        return new MeteredBody.Limits(one, many, many(request), Refusals.declaredLength(request));
    }

    private static boolean many(HttpServerRequest request) {
        return request.path().endsWith("/batch") || isMany(request.getHeader("Content-Type"));
    }

    private static boolean isMany(String type) {
        if (type == null) {
            return false;
        }
        var end = type.indexOf(';');
        return MANY.contains((end < 0 ? type : type.substring(0, end)).strip().toLowerCase(java.util.Locale.ROOT));
    }
}
