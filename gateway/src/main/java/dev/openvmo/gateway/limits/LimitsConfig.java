package dev.openvmo.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is agreed with every caller, per key and replica. Generous: it is there for runaways, not for rationing. */
@ConfigMapping(prefix = "openvmo.limits")
public interface LimitsConfig {
    /** Whether there are limits at all. */
    @WithDefault("true")
    boolean enabled();

    /** Requests per second in the long run. */
    @WithDefault("2000")
    long rate();

    /** Requests at once, after a quiet while. */
    @WithDefault("4000")
    long burst();

    /** Requests of one key under way at once: half of what the gateway holds ready for a service. */
    @WithDefault("128")
    int atOnce();

    /** Of those, how many are answered at once; the others wait their turn, so that one key's many leave room for others'. */
    @WithDefault("16")
    int turns();

    /** Wrong and missing keys per second from one address. */
    @WithDefault("100")
    long strangers();

    /** Signed deliveries per second from one address; a source has the rate of a key. */
    @WithDefault("1000")
    long senders();

    /** Requests by link per second from one address; all of them together have the rate of a key. */
    @WithDefault("50")
    long links();
}
