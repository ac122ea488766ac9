package dev.openvmo.gateway.proxy;

import dev.openvmo.gateway.problem.GatewayProblem;
import dev.openvmo.gateway.problem.Refusals;
import dev.openvmo.gateway.routing.Route;
import dev.openvmo.kit.http.CompressionPolicy;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;

/** One request with its service, from the door to the last byte of the answer. Runs on the request's event loop. */
final class ProxiedRequest {
    private final Upstreams upstreams;
    private final Upstream upstream;
    private final ProxyConfig config;
    private final RoutingContext ctx;
    private final HttpServerRequest request;
    private final Route route;
    private final MeteredBody.Limits limits;
    private final boolean anonymous;
    private final boolean withBody;
    private final Deadline deadline;
    private HttpClientRequest sent;
    private int attempts;
    private boolean arriving;
    private boolean settled;

    ProxiedRequest(
            Upstreams upstreams,
            ProxyConfig config,
            RoutingContext ctx,
            Route route,
            MeteredBody.Limits limits,
            boolean anonymous) {
        this.upstreams = upstreams;
        this.upstream = upstreams.of(route.service());
        this.config = config;
        this.ctx = ctx;
        this.request = ctx.request();
        this.route = route;
        this.limits = limits;
        this.anonymous = anonymous;
        this.withBody = Refusals.hasBody(request);
        this.arriving = withBody;
        this.deadline = new Deadline(ctx.vertx(), this::late);
    }

    void start() {
        if (!upstream.enter()) {
            Refusals.answer(ctx, unavailable("too many requests are under way to this service"));
            return;
        }
        if (withBody) {
            request.pause();
        }
        if (request.headers().contains("Expect")) {
            ctx.response().writeContinue();
        }
        ctx.addEndHandler(end -> finish());
        deadline.in(withBody ? config.body() : route.deadline());
        connect();
    }

    private void connect() {
        attempts++;
        var replica = upstream.next();
        if (replica.isEmpty()) {
            refuse(unavailable("the service does not answer at the moment"));
            return;
        }
        var asked = System.nanoTime();
        (anonymous ? upstreams.untraced() : upstreams.client())
                .request(replica.get().request(request.method(), request.uri()))
                .onSuccess(opened -> forward(replica.get(), opened))
                .onFailure(cause -> unreachable(replica.get(), asked));
    }

    /** Nothing was sent yet: another replica may have it. Not forever: a full pool fails here too. */
    private void unreachable(Replica replica, long asked) {
        upstreams.silent(upstream, replica, asked);
        if (!settled) {
            if (attempts <= upstream.replicas().size()) {
                connect();
            } else {
                refuse(unavailable("the service does not answer at the moment"));
            }
        }
    }

    private void forward(Replica replica, HttpClientRequest opened) {
        if (settled) {
            opened.reset();
            return;
        }
        sent = opened.exceptionHandler(seen -> {}); // what goes wrong is told by the future of the answer
        var outgoing = ProxyRequest.reverseProxy(request);
        var headers = outgoing.headers();
        HeaderPolicy.inbound(headers);
        if (!anonymous) {
            headers.set("X-Forwarded-For", request.remoteAddress().hostAddress())
                    .set("X-Forwarded-Proto", request.scheme())
                    .set("X-Forwarded-Host", request.authority().toString());
        }
        outgoing.setBody(
                withBody
                        ? Body.body(
                                new MeteredBody(request, limits, this::tooLarge, this::arrived),
                                outgoing.getBody().length())
                        : Body.body(new EmptyBody()));
        outgoing.send(opened).onSuccess(answer -> answer(replica, answer)).onFailure(cause -> broken());
    }

    private void arrived(boolean many) {
        arriving = false;
        deadline.in(many ? route.bulkDeadline() : route.deadline());
    }

    private void answer(Replica replica, ProxyResponse answer) {
        upstreams.answered(upstream, replica);
        if (settled) {
            answer.release();
            return;
        }
        settled = true;
        deadline.lift();
        HeaderPolicy.outbound(answer.headers());
        CompressionPolicy.leave(ctx);
        var body = answer.getBody().stream();
        answer.send();
        // sending resets an answer whose body breaks off, and nobody who waits for its end would hear of it
        body.exceptionHandler(cut -> request.connection().close());
    }

    /** The connection broke before an answer. A read without a body may be asked again: a pooled one may be stale. */
    private void broken() {
        if (settled) {
            return;
        }
        var harmless = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (harmless && !withBody && attempts == 1) {
            connect();
            return;
        }
        refuse(Problem.of(KitProblem.BAD_GATEWAY, "the service broke off before it answered"));
    }

    private void tooLarge(long limit) {
        refuse(Problem.of(KitProblem.CONTENT_TOO_LARGE, "the body is over " + limit + " bytes"));
    }

    private void late() {
        var waiting = arriving && (sent == null || !sent.writeQueueFull());
        refuse(
                waiting
                        ? Problem.of(GatewayProblem.REQUEST_TIMEOUT, "the body took longer than " + config.body())
                        : Problem.of(KitProblem.GATEWAY_TIMEOUT, "the service took longer than it may"));
    }

    private void refuse(Problem problem) {
        if (settled) {
            return;
        }
        settled = true;
        deadline.lift();
        if (sent != null) {
            sent.reset();
        }
        Refusals.answer(ctx, problem);
    }

    /** Whatever happened, the place is free again and nobody works for a caller who left. */
    private void finish() {
        deadline.lift();
        upstream.leave();
        if (!settled) {
            settled = true;
            if (sent != null) {
                sent.reset();
            }
        }
    }

    private static Problem unavailable(String detail) {
        return Problem.of(KitProblem.UNAVAILABLE, detail).retryAfter(Duration.ofSeconds(1));
    }
}
