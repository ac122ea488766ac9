package dev.openvmo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database of a service to what its build expects, as its owner, before the service runs: the service itself
 * never learns the owner's password. In this JVM, because one more for each service would double the start.
 */
final class Migrations {
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Migrations() {}

    /** The same settings as {@code quarkus.flyway.*} of the services, who check at their start that nothing is missing. */
    static void run(String service, Database database) {
        FLYWAY.setLevel(Level.SEVERE); // what goes wrong is thrown
        try (var scripts = new URLClassLoader(jars(Installation.jar(service).getParent()), loader())) {
            Flyway.configure(scripts)
                    .dataSource(
                            database.jdbcUrl(),
                            database.owner().username(),
                            database.owner().password())
                    .locations("db/kit", "db/migration")
                    .outOfOrder(true)
                    .placeholders(Map.of("runtime", database.runtime().username()))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new LocalFailure("Cannot migrate the database of " + service + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassLoader loader() {
        return Migrations.class.getClassLoader();
    }

    /** The service's own classes and those of the kit: both bring migrations. */
    private static URL[] jars(Path application) throws IOException {
        try (var own = Files.list(application.resolve("app"));
                var libraries = Files.list(application.resolve("lib/main"))) {
            return Stream.concat(
                            own,
                            libraries.filter(jar -> jar.getFileName().toString().startsWith("dev.openvmo.")))
                    .map(Migrations::url)
                    .toArray(URL[]::new);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
