package dev.openvmo.kit.http;

import dev.openvmo.kit.export.ExportFormat;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.problem.ProblemAnswers;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** What every request passes and every answer carries, whether a resource is reached or not. */
@ApplicationScoped
class RequestGuard {
    /** Before authentication (200). */
    private static final int FIRST = 1000;
    /** After authorisation (100), before routing: who may not come in learns nothing else. */
    private static final int ADMITTED = 10;

    private static final int URI = 16 * 1024;
    private static final int HEADERS = 32 * 1024;

    /** For how long the rest of a refused body is read and dropped, so that its sender sees the answer. */
    private static final long LINGER_MS = 1000;

    private final ProblemAnswers answers;
    private final CompressionPolicy packing;

    RequestGuard(ProblemAnswers answers, CompressionPolicy packing) {
        this.answers = answers;
        this.packing = packing;
    }

    void install(@Observes Filters filters) {
        filters.register(this::greet, FIRST);
        filters.register(this::check, ADMITTED);
    }

    private void greet(RoutingContext context) {
        var query = context.request().query();
        if (query != null && query.indexOf(';') >= 0) {
            // "and" in a filter, and plain in a query (RFC 3986, 3.4); the server would part parameters there
            context.reroute(context.request().path() + '?' + query.replace(";", "%3B"));
            return;
        }
        context.addEndHandler(answered -> letGo(context.request(), context.vertx()));
        var id = RequestId.settle(context);
        context.addHeadersEndHandler(ignored -> {
            finish(context.response(), id);
            packing.settle(context);
        });
        refuse(
                context,
                tooLong(context.request())
                        .or(() -> ambiguous(context.request()))
                        .or(() -> undecodable(context)));
    }

    private void finish(HttpServerResponse response, String id) {
        var headers = response.headers();
        headers.remove("Server").remove("X-Powered-By");
        if (!headers.contains(RequestId.HEADER)) {
            headers.set(RequestId.HEADER, id);
        }
        headers.set("X-Content-Type-Options", "nosniff");
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    private void check(RoutingContext context) {
        var headers = context.request().headers();
        var accept = headers.get("Accept");
        if (accept != null && accept.isBlank()) {
            headers.remove("Accept"); // says nothing, and the framework cannot read it
        } else if (accept != null && ExportFormat.named(accept)) {
            headers.set("Accept", accept + ", " + ExportFormat.PASS); // the framework knows of JSON only
        }
        if (!isMediaType(headers.getAll("Content-Type"))) {
            headers.remove("Content-Type"); // likewise: whoever reads a body finds that nothing says what it is (415)
        }
        refuse(context, unfit(context.request()));
    }

    private static boolean isMediaType(List<String> said) {
        try {
            return said.size() == 1 && MediaType.valueOf(said.get(0)) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Who is answered without having sent everything is not waited for: the caller may wait to be asked for it. */
    private static void letGo(HttpServerRequest request, Vertx vertx) {
        if (!request.isEnded()) {
            request.resume();
            vertx.setTimer(LINGER_MS, over -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }

    private void refuse(RoutingContext context, Optional<Problem> refusal) {
        if (refusal.isPresent()) {
            answers.write(context, refusal.get());
        } else {
            context.next();
        }
    }

    private static Optional<Problem> tooLong(HttpServerRequest request) {
        if (request.uri().length() > URI) {
            return Optional.of(Problem.of(KitProblem.URI_TOO_LONG, "a URI holds at most %d characters".formatted(URI)));
        }
        var size = request.headers().entries().stream()
                .mapToInt(each -> each.getKey().length() + each.getValue().length() + 4)
                .sum();
        return size > HEADERS
                ? Optional.of(
                        Problem.of(KitProblem.HEADERS_TOO_LARGE, "headers hold at most %d bytes".formatted(HEADERS)))
                : Optional.empty();
    }

    /** Two readers of the same request might each take another host for the one that is meant. */
    private static Optional<Problem> ambiguous(HttpServerRequest request) {
        return request.headers().getAll("Host").size() > 1
                ? Optional.of(Problem.of(KitProblem.MALFORMED_REQUEST, "send one Host header"))
                : Optional.empty();
    }

    /** Authentication itself decodes the path to find its rule, so what cannot be decoded is answered before it. */
    private static Optional<Problem> undecodable(RoutingContext context) {
        try {
            context.normalizedPath();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(unreadableUri());
        }
    }

    private static Problem unreadableUri() {
        return Problem.of(
                KitProblem.MALFORMED_REQUEST, "the URI holds an incomplete escape, bytes that are not UTF-8 or U+0000");
    }

    private static Optional<Problem> unfit(HttpServerRequest request) {
        if (!Uris.readable(request.uri())) {
            return Optional.of(unreadableUri());
        }
        var length = request.getHeader("Content-Length");
        return length != null && length.length() < 19 && Long.parseLong(length) > BodyLimits.BYTES
                ? Optional.of(Problem.tooLarge(BodyLimits.BYTES, "bytes").header("Connection", "close"))
                : Optional.empty();
    }
}
