package dev.openvmo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL on 127.0.0.1: a direct child of this JVM, with its data in its own directory. */
public final class Postgres {
    private static final String SUPERUSER = "postgres";
    private final Path directory;
    private final int port;
    private final boolean durable;
    private final Child child;
    private Databases databases;

    private Postgres(Path directory, int port, boolean durable, Path log) {
        this.directory = directory.toAbsolutePath();
        this.port = port;
        this.durable = durable;
        this.child = new Child("postgres", this.directory, log.toAbsolutePath());
    }

    /** Keeps what it acknowledged even if the machine loses power. */
    public static Postgres durable(Path directory, int port) {
        return new Postgres(directory, port, true, directory.resolve("postgres.log"));
    }

    /** Without fsync: quicker, for tests that never cut the power. Killed processes still lose nothing. */
    public static Postgres fast(Path directory, int port) {
        return new Postgres(directory, port, false, directory.resolve("postgres.log"));
    }

    Postgres logTo(Path log) {
        return new Postgres(directory, port, durable, log);
    }

    /** Starts the server, creating its data directory the first time, and waits until it answers. */
    public Postgres start() {
        Machine.requireLinux();
        var home = PostgresBinaries.home();
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise(home);
        }
        child.start(
                Machine.unprivileged(),
                "QUIT", // immediate shutdown: a KILL would leave the backends to find out by themselves
                List.of(
                        home.resolve("bin/postgres").toString(),
                        "-D",
                        data().toString(),
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "fsync=" + (durable ? "on" : "off"),
                        "-c",
                        "full_page_writes=" + (durable ? "on" : "off")),
                Map.of("LC_ALL", "C.UTF-8"));
        Readiness.await("PostgreSQL", child, Duration.ofSeconds(60), this::isReady);
        return this;
    }

    /** Stops in order (fast shutdown: open transactions are rolled back). */
    public void stop() {
        child.stop("INT", Duration.ofSeconds(20));
    }

    /** SIGKILL. */
    public void kill() {
        child.kill();
    }

    /** SIGSTOP: it hangs. */
    public void suspend() {
        child.suspend();
    }

    /** SIGCONT. */
    public void resume() {
        child.resume();
    }

    public long pid() {
        return child.pid();
    }

    public boolean isAlive() {
        return child.alive();
    }

    /** Whether it answers a query. */
    public boolean isReady() {
        return child.alive() && Files.exists(password()) && databases().accepts();
    }

    public int port() {
        return port;
    }

    /** The database of one service with its two roles, created where missing. */
    public Database database(String name) {
        return databases().database(name);
    }

    /** A superuser's connection to {@code database}. */
    public Connection connect(String database) throws SQLException {
        return databases().connect(database);
    }

    /** Creates databases and roles in this server. */
    public synchronized Databases databases() {
        if (databases == null) {
            try {
                var admin = new Database.Login(SUPERUSER, Files.readString(password()));
                databases = new Databases("jdbc:postgresql://127.0.0.1:" + port + "/postgres", admin, directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return databases;
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path password() {
        return directory.resolve("superuser.password");
    }

    private void initialise(Path home) {
        Directories.delete(data());
        Directories.writeSecret(password(), Databases.randomPassword());
        var command = new ArrayList<>(Machine.unprivileged());
        command.addAll(List.of(home.resolve("bin/initdb").toString(), "-D", data().toString(), "-U", SUPERUSER));
        command.addAll(
                List.of("--auth=scram-sha-256", "--pwfile=" + password(), "--locale=C.UTF-8", "--encoding=UTF8"));
        if (!durable) {
            command.add("--no-sync");
        }
        try {
            Files.createDirectories(child.log().getParent());
            var exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(child.log().toFile()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                Directories.delete(data());
                throw new LocalFailure("initdb failed:\n" + child.lastLines(15));
            }
            Files.writeString(data().resolve("postgresql.conf"), SETTINGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted while creating the PostgreSQL data directory");
        }
    }

    private static final String SETTINGS =
            """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 200
            shared_buffers = 256MB
            max_wal_size = 2GB
            checkpoint_timeout = 15min
            random_page_cost = 1.1
            shared_preload_libraries = 'pg_stat_statements'
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_line_prefix = '%m [%p] %d '
            """;
}
