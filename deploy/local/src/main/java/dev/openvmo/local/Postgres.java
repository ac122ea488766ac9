package dev.openvmo.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL on 127.0.0.1: a direct child of this JVM, with its data in its own directory. */
public final class Postgres {
    private final Path directory;
    private final int port;
    private final boolean durable;
    private final PostgresCluster cluster;
    private final Child child;
    private Databases databases;

    private Postgres(Path directory, int port, boolean durable, Path log) {
        this.directory = directory.toAbsolutePath();
        this.port = port;
        this.durable = durable;
        this.cluster = new PostgresCluster(this.directory);
        this.child = new Child("postgres", this.directory, log.toAbsolutePath());
    }

    /** Keeps what it acknowledged even if the machine loses power. */
    public static Postgres durable(Path directory, int port) {
        return new Postgres(directory, port, true, directory.resolve("postgres.log"));
    }

    /** Without fsync and with quick passwords: for tests that never cut the power. Killed processes still lose nothing. */
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
        cluster.prepare(home.resolve("bin"), durable, child);
        child.start(
                Machine.unprivileged(),
                "QUIT", // immediate shutdown: a KILL would leave the backends to find out by themselves
                List.of(
                        home.resolve("bin/postgres").toString(),
                        "-D",
                        cluster.data().toString(),
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "fsync=" + (durable ? "on" : "off"),
                        "-c",
                        "full_page_writes=" + (durable ? "on" : "off"),
                        "-c",
                        "scram_iterations=" + (durable ? 4096 : 1)),
                Map.of("LC_ALL", "C.UTF-8"));
        Readiness.await("PostgreSQL", child, Duration.ofSeconds(60), this::isReady);
        return this;
    }

    Child child() {
        return child;
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
        return child.alive() && cluster.hasPassword() && databases().accepts();
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
            databases =
                    new Databases("jdbc:postgresql://127.0.0.1:" + port + "/postgres", cluster.superuser(), directory);
        }
        return databases;
    }
}
