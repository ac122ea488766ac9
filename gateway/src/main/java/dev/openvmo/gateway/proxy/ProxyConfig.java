package dev.openvmo.gateway.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of what passes the door. */
@ConfigMapping(prefix = "openvmo.proxy")
public interface ProxyConfig {
    /** Requests under way to one service at once; more are answered 503 at once rather than late. */
    @WithDefault("256")
    int inFlight();

    /** The same to the gateway's own endpoints: below what its threads and their queue take. */
    @WithDefault("160")
    int own();

    /** Time to open a connection. */
    @WithDefault("1s")
    Duration connect();

    /** Time in which a whole request body has to arrive. */
    @WithDefault("30s")
    Duration body();

    /** How long an answer may stand still once it has begun. */
    @WithDefault("60s")
    Duration stall();

    /** Between two looks at whether a replica lives. */
    @WithDefault("500ms")
    Duration pulse();

    /** A replica that is silent for this long is left out until it answers again. */
    @WithDefault("2s")
    Duration silence();

    /** Size of an ordinary body. */
    @WithDefault("1M")
    MemorySize bodySize();

    /** Size of a bulk or import body. */
    @WithDefault("16M")
    MemorySize bulkSize();
}
