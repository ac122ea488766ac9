package dev.openvmo.gateway.cors;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The allow-list ({@code OPENVMO_CORS_ORIGINS}). */
@ConfigMapping(prefix = "openvmo.cors")
public interface CorsConfig {
    /** Origins such as {@code https://board.example.org}, comma separated; no wildcards. */
    Optional<Set<String>> origins();

    /** How long a browser may remember the answer to its question. */
    @WithDefault("1h")
    Duration remembered();
}
