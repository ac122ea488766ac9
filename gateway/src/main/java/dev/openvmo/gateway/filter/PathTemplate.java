package dev.openvmo.gateway.filter;

import dev.openvmo.gateway.routing.Routes;
import java.util.Set;

/** What a path is called where paths are counted: of finitely many names, whatever callers ask for. Pure. */
final class PathTemplate {
    private static final String UNKNOWN = "/{unknown}";
    private static final Set<String> WORDS = Set.of("batch", "by-ref", "github", "gitlab", "pagerduty");

    private PathTemplate() {}

    static String of(String path, Routes routes) {
        if (PublicPaths.isPublic(path)) {
            var below = path.indexOf('/', 1);
            return below < 0 || path.startsWith("/health/") || path.startsWith("/.well-known/")
                    ? path
                    : path.substring(0, below) + "/{page}";
        }
        if (!PublicPaths.isOwn(path) && routes.of(path).isEmpty()) {
            return UNKNOWN;
        }
        var segments = path.split("/", 6); // "", v1, resource, id, part, rest
        var template = new StringBuilder("/v1/").append(segments[2]);
        if (segments.length > 3) {
            template.append('/').append(WORDS.contains(segments[3]) ? segments[3] : "{id}");
        }
        if (segments.length > 4) {
            template.append("/{part}");
        }
        return template.toString();
    }
}
