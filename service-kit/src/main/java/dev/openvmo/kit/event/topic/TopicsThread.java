package dev.openvmo.kit.event.topic;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;

/** Keeps {@link Topics} looking from start to stop, never in the way of the application's readiness. */
@ApplicationScoped
class TopicsThread {

    private static final Logger LOG = Logger.getLogger(TopicsThread.class);
    private static final long PAUSE_MILLIS = 1000;

    private final Topics topics;
    private final EventsConfig config;
    private Thread thread;

    TopicsThread(Topics topics, EventsConfig config) {
        this.topics = topics;
        this.config = config;
    }

    void start(@Observes @Priority(2000) StartupEvent started) {
        if (config.enabled() && topics.any()) {
            thread = new Thread(this::run, "event-topics");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Whatever happens to the client (the broker's name may not be known yet), a new one goes on. */
    private void run() {
        try {
            while (true) {
                try (var admin = open()) {
                    topics.watch(admin);
                } catch (RuntimeException | Error e) {
                    LOG.warnf("looking at the topics starts anew: %s", e);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Admin open() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", config.bootstrapServers(),
                "client.id", "openvmo-topics",
                "default.api.timeout.ms", 5000,
                "request.timeout.ms", 3000,
                "reconnect.backoff.max.ms", 500);
        return Admin.create(settings);
    }
}
