package dev.openvmo.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The routes table. */
@ConfigMapping(prefix = "openvmo")
public interface RoutesConfig {
    /** Base URLs by service; several are replicas of one service and take turns. */
    Map<String, List<URI>> routes();

    /** First segments after {@code /v1} by service. */
    Map<String, Set<String>> paths();

    /** How long a service may take. */
    Deadlines deadline();

    /** Deadlines: longer than the service's own, so that its answer wins over ours. */
    interface Deadlines {
        /** For an ordinary request. */
        @WithDefault("2300ms")
        Duration usual();

        /** For bulk writes, imports and administration. */
        @WithDefault("30s")
        Duration bulk();

        /** First segments after {@code /v1} that always get the longer one: what reads files, and what draws thousands of times. */
        @WithDefault("imports,alignment-insights")
        Set<String> bulkPaths();
    }
}
