package dev.openvmo.metrics.cdevents;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is kept of events that mean nothing here yet. */
@ConfigMapping(prefix = "openvmo.intake.events")
public interface EventsConfig {
    /** How long they are kept: a later version may know what to make of them. */
    @WithDefault("90d")
    Duration kept();

    /** How many are kept at most: the oldest go first. */
    @WithDefault("100000")
    int most();
}
