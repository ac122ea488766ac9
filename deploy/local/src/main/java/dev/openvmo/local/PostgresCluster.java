package dev.openvmo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The data directory of a PostgreSQL: made once by initdb, with passwords for everybody. */
final class PostgresCluster {
    static final String SUPERUSER = "postgres";
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
    private final Path directory;

    PostgresCluster(Path directory) {
        this.directory = directory;
    }

    Path data() {
        return directory.resolve("data");
    }

    boolean hasPassword() {
        return Files.exists(passwordFile());
    }

    Database.Login superuser() {
        try {
            return new Database.Login(SUPERUSER, Files.readString(passwordFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs initdb where there is no data yet. */
    void prepare(Path programs, boolean durable, Child child) {
        var complete = directory.resolve("initialised");
        if (Files.exists(complete)) {
            return;
        }
        Directories.delete(data()); // of an initdb that was cut off
        Directories.writeSecret(passwordFile(), Databases.randomPassword());
        try {
            Files.createDirectories(child.log().getParent());
            var exit = new ProcessBuilder(initdb(programs, durable))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(child.log().toFile()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new LocalFailure("initdb failed:\n" + child.lastLines(15));
            }
            Files.writeString(data().resolve("postgresql.conf"), SETTINGS);
            Files.createFile(complete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted while creating the PostgreSQL data directory");
        }
    }

    private List<String> initdb(Path programs, boolean durable) {
        var command = new ArrayList<>(Machine.unprivileged());
        command.addAll(List.of(programs.resolve("initdb").toString(), "-D", data().toString(), "-U", SUPERUSER));
        command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + passwordFile()));
        command.addAll(List.of("--locale=C.UTF-8", "--encoding=UTF8"));
        if (!durable) {
            command.addAll(List.of("--no-sync", "-c", "scram_iterations=1"));
        }
        return command;
    }

    private Path passwordFile() {
        return directory.resolve("superuser.password");
    }
}
