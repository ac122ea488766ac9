package dev.openvmo.gateway.keys;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How the first administrator comes in. */
@ConfigMapping(prefix = "openvmo")
public interface KeysConfig {
    /** {@code OPENVMO_BOOTSTRAP_ADMIN_KEY}: a whole key; it administers the organisation unless it was ever known. */
    Optional<String> bootstrapAdminKey();
}
