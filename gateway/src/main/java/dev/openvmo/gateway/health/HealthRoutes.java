package dev.openvmo.gateway.health;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code /health/live} and {@code /health/ready}: yes or no, nothing about how. */
@ApplicationScoped
class HealthRoutes {
    private final SmallRyeHealthReporter reporter;

    HealthRoutes(SmallRyeHealthReporter reporter) {
        this.reporter = reporter;
    }

    void offer(@Observes Router router) {
        router.route("/health/live").handler(ctx -> answer(ctx, true));
        router.route("/health/ready").blockingHandler(ctx -> answer(ctx, up(reporter.getReadiness())), false);
    }

    private static boolean up(SmallRyeHealth health) {
        return !health.isDown();
    }

    private static void answer(RoutingContext ctx, boolean up) {
        ctx.response()
                .setStatusCode(up ? 200 : 503)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject().put("status", up ? "UP" : "DOWN").toBuffer());
    }
}
