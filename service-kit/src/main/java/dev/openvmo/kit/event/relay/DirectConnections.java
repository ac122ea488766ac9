package dev.openvmo.kit.event.relay;

import dev.openvmo.kit.event.topic.EventsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Connections outside the pool, for what belongs to a session: locks and notifications. */
@ApplicationScoped
class DirectConnections {

    private final String url;
    private final String user;
    private final String password;

    DirectConnections(
            EventsConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = config.directJdbcUrl().orElse(url);
        this.user = user;
        this.password = password;
    }

    Connection open(String name, String options) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        // with the process, so that pg_stat_activity tells which replica is the active relay
        properties.setProperty(
                "ApplicationName", name + " " + ProcessHandle.current().pid());
        properties.setProperty("options", options);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "20");
        properties.setProperty("prepareThreshold", "1");
        return DriverManager.getConnection(url, properties);
    }
}
