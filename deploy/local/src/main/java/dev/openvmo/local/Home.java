package dev.openvmo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** The directory that outlives a run: data, logs, secrets; held by one launcher at a time. */
final class Home {
    private final Path directory;
    private FileChannel lock;

    Home(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** Takes the directory for this JVM; the operating system gives it back when the JVM dies. */
    void take() {
        try {
            Files.createDirectories(logs());
            Directories.closeToOthers(directory);
            Directories.closeToOthers(logs());
            lock = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw new LocalFailure("OpenVMO is already running from " + directory
                        + ". Stop it first, or choose another directory with --data.");
            }
        } catch (java.nio.channels.OverlappingFileLockException e) {
            throw new LocalFailure("OpenVMO is already running from " + directory + " in this JVM.");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + directory + ": " + e.getMessage(), e);
        }
    }

    void release() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    Path logs() {
        return directory.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** 32 random bytes that encrypt the gateway's signing keys at rest; made once. */
    String masterKey() {
        return secret("master.key", () -> Base64.getEncoder().encodeToString(random(32)));
    }

    /** The first administrator's API key; made once. */
    String adminKey() {
        return secret(
                "admin.key",
                () -> "ovmo_admin_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random(32)));
    }

    boolean hasAdminKey() {
        return Files.exists(directory.resolve("admin.key"));
    }

    private String secret(String name, Supplier<String> make) {
        var file = directory.resolve(name);
        if (!Files.exists(file)) {
            Directories.writeSecret(file, make.get() + "\n");
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] random(int count) {
        var bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
