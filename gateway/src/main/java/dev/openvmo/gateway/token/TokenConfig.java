package dev.openvmo.gateway.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How internal tokens are signed. */
@ConfigMapping(prefix = "openvmo")
public interface TokenConfig {
    /** The signing keys. */
    Signing signing();

    /** Their life. */
    interface Signing {
        /** A new key signs after this time. */
        @WithDefault("30d")
        Duration rotation();

        /** A new key is published this long before it signs, so that every service knows it by then. */
        @WithDefault("10m")
        Duration notice();
    }
}
