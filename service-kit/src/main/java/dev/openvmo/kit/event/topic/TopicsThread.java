package dev.openvmo.kit.event.topic;

import dev.openvmo.kit.background.Background;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** Keeps {@link Topics} looking from start to stop, never in the way of the application's readiness. */
@ApplicationScoped
class TopicsThread {

    /** Whatever happens to the client (the broker's name may not be known yet), a new one goes on. */
    void start(
            @Observes @Priority(2000) StartupEvent started, EventsConfig config, Topics topics, Background background) {
        if (config.enabled() && topics.any()) {
            background.run("event-topics", () -> {
                try (var admin = open(config)) {
                    topics.watch(admin);
                }
            });
        }
    }

    private static Admin open(EventsConfig config) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", config.bootstrapServers(),
                "client.id", "openvmo-topics",
                "default.api.timeout.ms", 5000,
                "request.timeout.ms", 3000,
                "reconnect.backoff.max.ms", 500);
        return Admin.create(settings);
    }
}
