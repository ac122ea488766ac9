package dev.openvmo.gateway.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The routes table, read once. */
@ApplicationScoped
public class Routes {
    private static final String BASE = "/v1/";
    private final Map<String, List<URI>> services;
    private final Map<String, Route> bySegment = new HashMap<>();
    private final Map<String, Route> byName = new HashMap<>();
    private final Map<String, Route> adminByName = new HashMap<>();

    Routes(RoutesConfig config) {
        services = Map.copyOf(config.routes());
        var deadlines = config.deadline();
        services.keySet().forEach(service -> {
            byName.put(service, new Route(service, deadlines.usual(), deadlines.bulk()));
            adminByName.put(service, new Route(service, deadlines.bulk(), deadlines.bulk()));
        });
        config.paths().forEach((service, segments) -> add(service, segments, deadlines.bulkPaths()));
    }

    private void add(String service, Set<String> segments, Set<String> bulk) {
        if (!byName.containsKey(service)) {
            throw new IllegalStateException("openvmo.paths." + service + " needs openvmo.routes." + service);
        }
        for (var segment : segments) {
            var route = bulk.contains(segment) ? adminByName.get(service) : byName.get(service);
            if (bySegment.put(segment, route) != null) {
                throw new IllegalStateException("openvmo.paths: " + segment + " belongs to two services");
            }
        }
    }

    /** Base URLs by service. */
    public Map<String, List<URI>> services() {
        return services;
    }

    /** The route of a path, empty when no service owns it. */
    public Optional<Route> of(String path) {
        if (!path.startsWith(BASE) || !isPlain(path)) {
            return Optional.empty();
        }
        var first = segment(path, BASE.length());
        return switch (first) {
            case "operations" -> named(byName, second(path, first), '-');
            case "admin" -> named(adminByName, second(path, first), '/');
            default -> Optional.ofNullable(bySegment.get(first));
        };
    }

    private static Optional<Route> named(Map<String, Route> routes, String rest, char end) {
        var cut = rest.indexOf(end);
        return Optional.ofNullable(routes.get(cut < 0 ? rest : rest.substring(0, cut)));
    }

    private static String second(String path, String first) {
        var from = BASE.length() + first.length() + 1;
        return from >= path.length() ? "" : path.substring(from);
    }

    private static String segment(String path, int from) {
        var end = path.indexOf('/', from);
        return end < 0 ? path.substring(from) : path.substring(from, end);
    }

    /** Whether a path means the same to every reader: no empty or dot segments, plain or encoded, no backslashes. */
    public static boolean isPlain(String path) {
        if (path.contains("//") || path.indexOf('\\') >= 0 || path.indexOf(';') >= 0) {
            return false;
        }
        if (!path.contains("/.") && path.indexOf('%') < 0) {
            return true;
        }
        for (var segment : path.split("/")) {
            var decoded = segment.replaceAll("(?i)%2e", ".");
            if (decoded.equals(".") || decoded.equals("..")) {
                return false;
            }
        }
        return true;
    }
}
