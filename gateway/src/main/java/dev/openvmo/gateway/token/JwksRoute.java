package dev.openvmo.gateway.token;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code /.well-known/jwks.json}: what services verify tokens with. */
@ApplicationScoped
class JwksRoute {
    private final SigningKeys keys;

    JwksRoute(SigningKeys keys) {
        this.keys = keys;
    }

    void offer(@Observes Router router) {
        router.route("/.well-known/jwks.json").handler(ctx -> ctx.response()
                .putHeader("Content-Type", "application/jwk-set+json")
                .putHeader("Cache-Control", "public, max-age=60")
                .end(keys.published().toString()));
    }
}
