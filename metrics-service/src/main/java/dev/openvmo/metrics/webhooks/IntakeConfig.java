package dev.openvmo.metrics.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what was delivered is kept. */
@ConfigMapping(prefix = "openvmo.intake")
public interface IntakeConfig {
    /** The bytes of a delivery that was processed: to look into what a sender said. Its receipt is kept as receipts are. */
    @WithDefault("30d")
    Duration payloads();
}
