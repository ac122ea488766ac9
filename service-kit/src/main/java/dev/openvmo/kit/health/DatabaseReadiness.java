package dev.openvmo.kit.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is who reaches PostgreSQL. It is asked on a thread and a connection of their own, for being busy is no reason to
 * send callers elsewhere, and not more often than once in a while, for the door's probe is open to everybody.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {
    private static final Duration TRUST = Duration.ofMillis(500);
    private static final String SECONDS = "1";

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        var daemon = new Thread(task, "readiness");
        daemon.setDaemon(true);
        return daemon;
    });
    private final String url;
    private final Properties manner = new Properties();
    private long trustedUntil = System.nanoTime();
    private boolean reached;

    DatabaseReadiness(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        manner.setProperty("user", user);
        manner.setProperty("password", password);
        manner.setProperty("ApplicationName", "readiness");
        manner.setProperty("connectTimeout", SECONDS);
        manner.setProperty("socketTimeout", SECONDS);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(this::look).runSubscriptionOn(thread);
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }

    private HealthCheckResponse look() {
        if (System.nanoTime() - trustedUntil >= 0) {
            reached = reaches();
            trustedUntil = System.nanoTime() + TRUST.toNanos();
        }
        return HealthCheckResponse.named("postgresql").status(reached).build();
    }

    private boolean reaches() {
        try (var connection = DriverManager.getConnection(url, manner)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
