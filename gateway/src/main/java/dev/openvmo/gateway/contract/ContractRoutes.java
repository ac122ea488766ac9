package dev.openvmo.gateway.contract;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.zip.CRC32;

/** The documents, the pages of problems and what a browser sees of them: public, asked for anew each time. */
@ApplicationScoped
class ContractRoutes {
    private final Contract contract;
    private final AsyncApi events;
    private final ProblemPages problems;

    ContractRoutes(Contract contract, AsyncApi events, ProblemPages problems) {
        this.contract = contract;
        this.events = events;
        this.problems = problems;
    }

    void offer(@Observes Router router) {
        router.route("/openapi.json")
                .handler(ctx -> json(ctx, contract.published().text()));
        router.route("/asyncapi.json").handler(ctx -> json(ctx, events.text()));
        router.route("/problems")
                .handler(ctx -> problems.list(ctx, contract.published().tree()));
        router.route("/problems/:slug")
                .handler(ctx -> problems.show(ctx, contract.published().tree()));
        router.route("/").handler(ctx -> ctx.response()
                .setStatusCode(303)
                .putHeader("Location", "/docs")
                .end());
        router.route("/docs/oauth2-redirect.html").order(-2).handler(ctx -> ctx.fail(404)); // nobody signs in here
        router.route("/docs*").order(-1).handler(ContractRoutes::guarded);
    }

    /**
     * The framework would have browsers keep the page, and with it the address it reads, for a day. It runs its own script
     * (partly written into the page), asks this gateway, and stands in nobody's frame.
     */
    private static void guarded(RoutingContext ctx) {
        ctx.addHeadersEndHandler(end -> ctx.response()
                .putHeader("Cache-Control", "no-cache")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                                + " img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"));
        ctx.next();
    }

    private static void json(RoutingContext ctx, Buffer text) {
        var sum = new CRC32();
        sum.update(text.getBytes());
        var tag = "\"" + Long.toHexString(sum.getValue()) + "\"";
        var response = ctx.response()
                .putHeader("ETag", tag)
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Vary", "Accept-Encoding");
        if (tag.equals(ctx.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("Content-Type", "application/json").end(text);
        }
    }
}
