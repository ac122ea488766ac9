package dev.openvmo.kit.testing;

import dev.openvmo.local.Database;
import dev.openvmo.local.Directories;
import dev.openvmo.local.Kafka;
import dev.openvmo.local.Ports;
import dev.openvmo.local.Postgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;

/**
 * The real PostgreSQL and Kafka behind every {@code @QuarkusTest} of a module: started once per JVM with an empty
 * database, found by the service loader (no annotation needed), gone when the JVM ends. Ports are kept as system
 * properties because Quarkus loads this class again for every test profile.
 */
public class Backing implements QuarkusTestResourceLifecycleManager {
    private static final String DATABASE = "service";
    private static final Path DIRECTORY = Path.of("target", "backing");

    @Override
    public Map<String, String> start() {
        startOnce();
        var database = database();
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        config.put("quarkus.datasource.username", database.runtime().username());
        config.put("quarkus.datasource.password", database.runtime().password());
        config.put("quarkus.flyway.username", database.owner().username());
        config.put("quarkus.flyway.password", database.owner().password());
        config.put("kafka.bootstrap.servers", kafka().bootstrapServers());
        config.put("openvmo.events.partitions", "3"); // a broker's work grows with them, and no test has more replicas
        config.put("openvmo.jwks-url", Tokens.jwksUrl());
        config.put("quarkus.devservices.enabled", "false");
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.test-port", "0");
        return config;
    }

    /** Nothing: other test profiles of this JVM go on using the same processes. */
    @Override
    public void stop() {}

    /** The broker, to be killed, suspended and started again. */
    public static Kafka kafka() {
        return Kafka.in(DIRECTORY.resolve("kafka"), port("kafka", Ports::free));
    }

    /** The database server, to be killed, suspended and started again. */
    public static Postgres postgres() {
        return Postgres.fast(DIRECTORY.resolve("postgres"), port("postgres", Ports::free));
    }

    /** The database of the service under test, with both its credentials. */
    public static Database database() {
        return postgres().database(DATABASE);
    }

    /** The database's JDBC URL. */
    public static String jdbcUrl() {
        return database().jdbcUrl();
    }

    /** A superuser's connection to the database of the service under test: sees and may do all. */
    public static Connection superuser() throws SQLException {
        return postgres().connect(DATABASE);
    }

    /** A connection as the service's runtime role. */
    public static Connection runtime() throws SQLException {
        var database = database();
        return postgres().databases().connect(DATABASE, database.runtime());
    }

    /** One value per JVM, whichever class loader asks first. */
    public static int port(String name, IntSupplier create) {
        synchronized (Runtime.getRuntime()) {
            var key = "openvmo.backing." + name;
            if (System.getProperty(key) == null) {
                System.setProperty(key, String.valueOf(create.getAsInt()));
            }
            return Integer.getInteger(key);
        }
    }

    private static void startOnce() {
        synchronized (Runtime.getRuntime()) {
            if (System.getProperty("openvmo.backing.started") != null) {
                return;
            }
            Directories.delete(DIRECTORY);
            var kafka = kafka();
            var broker = CompletableFuture.runAsync(kafka::start);
            postgres().start();
            broker.join();
            System.setProperty("openvmo.backing.started", "true");
        }
    }
}
