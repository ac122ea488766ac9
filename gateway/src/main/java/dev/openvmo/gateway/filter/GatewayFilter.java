package dev.openvmo.gateway.filter;

import dev.openvmo.gateway.cors.Cors;
import dev.openvmo.gateway.keys.ApiKeyCache;
import dev.openvmo.gateway.keys.ApiKeyPrincipal;
import dev.openvmo.gateway.limits.Limits;
import dev.openvmo.gateway.problem.Refusals;
import dev.openvmo.gateway.problem.Trace;
import dev.openvmo.gateway.proxy.Forwarding;
import dev.openvmo.gateway.proxy.HeaderPolicy;
import dev.openvmo.gateway.routing.Route;
import dev.openvmo.gateway.routing.Routes;
import dev.openvmo.gateway.token.Tokens;
import dev.openvmo.kit.http.Drain;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Every request passes here first: public or not, well formed, whose, how many, where to. */
@ApplicationScoped
class GatewayFilter {
    /** Before the framework's own authentication (200). */
    private static final int ORDER = 250;

    private final Cors cors;
    private final ApiKeyCache keys;
    private final Limits limits;
    private final Tokens tokens;
    private final Routes routes;
    private final Forwarding forwarding;
    private final Drain leaving;
    private final RefusalLog refusals = new RefusalLog();

    GatewayFilter(
            Cors cors,
            ApiKeyCache keys,
            Limits limits,
            Tokens tokens,
            Routes routes,
            Forwarding forwarding,
            Drain leaving) {
        this.cors = cors;
        this.keys = keys;
        this.limits = limits;
        this.tokens = tokens;
        this.routes = routes;
        this.forwarding = forwarding;
        this.leaving = leaving;
    }

    void hang(@Observes Filters filters) {
        filters.register(this::enter, ORDER);
    }

    /** What cannot be routed at all (a path that is not percent-encoded) is refused in our words. */
    void faults(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).failureHandler(ctx -> {
            if (ctx.statusCode() == 400) {
                Refusals.answer(ctx, Problem.of(KitProblem.MALFORMED_REQUEST, "this is no valid HTTP request"));
            } else {
                ctx.next();
            }
        });
    }

    private void enter(RoutingContext ctx) {
        var request = ctx.request();
        Trace.settle(request);
        var template = PathTemplate.of(request.path(), routes);
        HttpRequestMetric.getRequestMetric(ctx).setTemplatePath(template);
        refusals.watch(ctx, template);
        if (leaving.now()) {
            // nothing is begun any more that might be cut off: who hears nothing may be sure that nothing happened
            Refusals.answer(ctx, Drain.elsewhere());
            return;
        }
        var fault = RequestValidation.fault(request);
        if (fault.isPresent()) {
            Refusals.answer(ctx, fault.get());
            return;
        }
        if (cors.answered(ctx)) {
            return;
        }
        var credential = request.getHeader("Authorization");
        request.headers().remove("Authorization");
        if (PublicPaths.isPublic(request.path())) {
            open(ctx);
            return;
        }
        var source = SenderPaths.source(request);
        if (source.isPresent()) {
            receive(ctx, source.get());
            return;
        }
        if (LinkPaths.isLink(request)) {
            follow(ctx);
            return;
        }
        if (credential == null || !credential.regionMatches(true, 0, "Bearer ", 0, 7)) {
            stranger(ctx, unknown(credential == null ? "" : " error=\"invalid_token\""));
            return;
        }
        identify(ctx, credential.substring(7).strip());
    }

    private static void open(RoutingContext ctx) {
        var method = ctx.request().method().name();
        if (method.equals("GET") || method.equals("HEAD")) {
            HeaderPolicy.inbound(ctx.request().headers());
            ctx.next();
            return;
        }
        Refusals.answer(
                ctx,
                Problem.of(KitProblem.METHOD_NOT_ALLOWED, "this is for reading only")
                        .header("Allow", "GET, HEAD"));
    }

    /** A delivery, whose signature the service verifies: who sends many wrong ones is a stranger with wrong keys. */
    private void receive(RoutingContext ctx, UUID source) {
        if (limits.isShunned(address(ctx))) {
            stranger(ctx, unknown(""));
            return;
        }
        holdBody(ctx);
        ctx.addEndHandler(end -> {
            if (ctx.response().getStatusCode() == 401) {
                limits.stranger(address(ctx));
            }
        });
        limits.take(source, address(ctx), ctx, () -> unlessGone(ctx, () -> handOn(ctx, forwarding::forwardOne)));
    }

    /** The holder of a link is nobody to whoever answers. Many that open nothing are a stranger's guesses. */
    private void follow(RoutingContext ctx) {
        if (limits.isShunned(address(ctx))) {
            stranger(ctx, unknown(""));
            return;
        }
        holdBody(ctx);
        ctx.addHeadersEndHandler(answered ->
                ctx.response().headers().set("Cache-Control", "no-store").set("Referrer-Policy", "no-referrer"));
        ctx.addEndHandler(end -> {
            if (ctx.response().getStatusCode() == 404) {
                limits.stranger(address(ctx));
            }
        });
        limits.takeByLink(address(ctx), ctx, () -> unlessGone(ctx, () -> handOn(ctx, forwarding::forwardAnonymous)));
    }

    private void handOn(RoutingContext ctx, BiConsumer<RoutingContext, Route> forward) {
        var fault = RequestValidation.bodyFault(ctx.request(), false);
        if (fault.isPresent()) {
            Refusals.answer(ctx, fault.get());
            return;
        }
        routes.of(ctx.request().path())
                .ifPresentOrElse(
                        route -> forward.accept(ctx, route),
                        () -> Refusals.answer(ctx, Problem.of(KitProblem.NOT_FOUND, "no resource has this path")));
    }

    /** 401, or 429 where its address has sent too many of those. */
    private void stranger(RoutingContext ctx, Problem unknown) {
        Refusals.answer(ctx, limits.stranger(address(ctx)).orElse(unknown));
    }

    private static String address(RoutingContext ctx) {
        return ctx.request().remoteAddress().hostAddress();
    }

    private void identify(RoutingContext ctx, String key) {
        if (limits.isShunned(address(ctx)) && !keys.remembers(key)) {
            stranger(ctx, unknown(" error=\"invalid_token\"")); // reading it would cost others their turn
            return;
        }
        var found = keys.holder(key, Vertx.currentContext());
        if (found.succeeded()) {
            admit(ctx, found.result());
            return;
        }
        holdBody(ctx);
        found.onSuccess(holder -> unlessGone(ctx, () -> admit(ctx, holder)))
                .onFailure(failure -> Refusals.answer(
                        ctx,
                        Problem.of(KitProblem.UNAVAILABLE, "credentials cannot be checked at the moment")
                                .retryAfter(Duration.ofSeconds(1))));
    }

    /** Whoever reads the body starts it again; if nobody does, the end of the answer. */
    private static void holdBody(RoutingContext ctx) {
        ctx.request().pause();
        ctx.addEndHandler(end -> ctx.request().resume());
    }

    private void admit(RoutingContext ctx, Optional<ApiKeyPrincipal> holder) {
        if (holder.isEmpty()) {
            stranger(ctx, unknown(" error=\"invalid_token\""));
            return;
        }
        RefusalLog.known(ctx, holder.get());
        holdBody(ctx);
        limits.take(holder.get().id(), ctx, () -> unlessGone(ctx, () -> lead(ctx, holder.get())));
    }

    /** Who left meanwhile has had the end of their request. */
    private static void unlessGone(RoutingContext ctx, Runnable next) {
        if (!ctx.response().closed()) {
            next.run();
        }
    }

    private void lead(RoutingContext ctx, ApiKeyPrincipal holder) {
        var request = ctx.request();
        var path = request.path();
        var own = PublicPaths.isOwn(path);
        var route = own ? Optional.<Route>empty() : routes.of(path);
        if (!own && route.isEmpty()) {
            Refusals.answer(ctx, Problem.of(KitProblem.NOT_FOUND, "no resource has this path"));
            return;
        }
        var fault = RequestValidation.bodyFault(request, own);
        if (fault.isPresent()) {
            Refusals.answer(ctx, fault.get());
            return;
        }
        request.headers().set("Authorization", "Bearer " + tokens.of(holder));
        if (own) {
            if (forwarding.keeps(ctx)) {
                if (request.headers().contains("Expect")) {
                    ctx.response().writeContinue();
                }
                HeaderPolicy.inbound(request.headers());
                ctx.put(ApiKeyPrincipal.class.getName(), holder);
                ctx.next();
            }
        } else {
            forwarding.forward(ctx, route.get());
        }
    }

    private static Problem unknown(String error) {
        return Problem.of(KitProblem.UNAUTHENTICATED, "send a valid key: Authorization: Bearer ovmo_…")
                .header("WWW-Authenticate", "Bearer realm=\"openvmo\"" + (error.isEmpty() ? "" : "," + error));
    }
}
