package dev.openvmo.kit.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what is no longer true is kept. */
@ConfigMapping(prefix = "openvmo.retention")
public interface RetentionConfig {
    /** Former states, which {@code asOf} reads, and imports with what became of each row: three years and some days. */
    @WithDefault("1100d")
    Duration past();

    /** What batches of measurements and dry runs of imports were answered. */
    @WithDefault("400d")
    Duration receipts();
}
