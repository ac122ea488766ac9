package dev.openvmo.gateway.problem;

import dev.openvmo.kit.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Writes the door's own problems. */
public final class Refusals {
    private static final Duration LINGER = Duration.ofSeconds(1);

    private Refusals() {}

    /** Answers with the problem; a body that is still arriving is not read: the connection closes after the answer. */
    public static void answer(RoutingContext ctx, Problem problem) {
        var request = ctx.request();
        var response = ctx.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            request.connection().close();
            return;
        }
        response.setStatusCode(problem.type().status());
        var headers = response.headers();
        problem.headers().forEach(headers::set);
        headers.set("Content-Type", "application/problem+json").set("Cache-Control", "no-store");
        if (request.isEnded() || !hasBody(request)) {
            response.end(body(problem, request).toBuffer());
            return;
        }
        headers.set("Connection", "close");
        response.end(body(problem, request).toBuffer());
        drain(ctx);
    }

    /** Whether a request announces a body. */
    public static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length == null ? request.headers().contains("Transfer-Encoding") : !length.equals("0");
    }

    /** The announced length of the body: 0 when there is none or it is chunked. */
    public static long declaredLength(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        if (length == null) {
            return 0;
        }
        return length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length);
    }

    /** Reads and forgets for a moment: closing at once would reset the connection before the answer is read. */
    private static void drain(RoutingContext ctx) {
        var request = ctx.request();
        var connection = request.connection();
        var timer = ctx.vertx().setTimer(LINGER.toMillis(), late -> connection.close());
        if (!request.isEnded()) {
            request.handler(chunk -> {}).exceptionHandler(gone -> {}).endHandler(end -> {
                ctx.vertx().cancelTimer(timer);
                connection.close();
            });
            request.resume();
        }
    }

    private static JsonObject body(Problem problem, HttpServerRequest request) {
        var body = new JsonObject(problem.body()).put("instance", request.path());
        var trace = Trace.of(request);
        if (trace != null) {
            body.put("traceId", trace);
        }
        return body;
    }
}
