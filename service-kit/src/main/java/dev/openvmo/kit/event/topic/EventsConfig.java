package dev.openvmo.kit.event.topic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** How this service takes part in events. */
@ConfigMapping(prefix = "openvmo.events")
public interface EventsConfig {

    /** Whether relay, consumer and workers start with the application; off for tools that only read. */
    @WithDefault("true")
    boolean enabled();

    /** The brokers; the environment's {@code KAFKA_BOOTSTRAP_SERVERS}. */
    @WithName("bootstrap-servers")
    @WithDefault("${kafka.bootstrap.servers:127.0.0.1:9480}")
    String bootstrapServers();

    /**
     * Into how many partitions a topic of states is made: at most so many replicas of a service share its reading, and each
     * partition costs the broker something. It holds for ever: keys would move, and their order with them.
     */
    @Min(1)
    @WithDefault("12")
    int partitions();

    /** The database without a pooler in between, for session locks and LISTEN; the data source's URL unless set. */
    @WithName("direct-jdbc-url")
    Optional<String> directJdbcUrl();
}
