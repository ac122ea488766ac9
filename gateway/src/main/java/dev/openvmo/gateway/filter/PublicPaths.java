package dev.openvmo.gateway.filter;

import dev.openvmo.gateway.routing.Routes;
import java.util.Set;

/** Which paths are the gateway's own. Pure. */
final class PublicPaths {
    private static final Set<String> PUBLIC = Set.of(
            "/",
            "/openapi.json",
            "/asyncapi.json",
            "/docs",
            "/problems",
            "/health/live",
            "/health/ready",
            "/.well-known/jwks.json");
    private static final Set<String> PUBLIC_BELOW = Set.of("/docs/", "/problems/");
    private static final Set<String> OWN = Set.of("me", "api-keys", "grants");

    private PublicPaths() {}

    /** Whether a path is served without a credential. */
    static boolean isPublic(String path) {
        return PUBLIC.contains(path)
                || PUBLIC_BELOW.stream().anyMatch(path::startsWith) && Routes.isPlain(path) && !path.contains("%");
    }

    /** Whether a path under {@code /v1} is answered by the gateway itself. */
    static boolean isOwn(String path) {
        if (!path.startsWith("/v1/") || !Routes.isPlain(path)) {
            return false;
        }
        var end = path.indexOf('/', 4);
        var first = end < 0 ? path.substring(4) : path.substring(4, end);
        return OWN.contains(first)
                || path.equals("/v1/admin/gateway")
                || path.startsWith("/v1/admin/gateway/")
                || path.startsWith("/v1/operations/gateway-");
    }
}
