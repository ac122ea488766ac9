package dev.openvmo.local;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts every process from one thread that lives as long as this JVM: the kernel's parent-death signal follows the
 * parent <em>thread</em>, so a child started by a short-lived thread would be killed when that thread ends.
 */
final class Spawner {
    private static final ExecutorService PARENT = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "parent-of-processes");
        thread.setDaemon(true);
        return thread;
    });

    private Spawner() {}

    static Process start(ProcessBuilder builder) {
        try {
            return PARENT.submit(builder::start).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw new LocalFailure("Cannot start " + builder.command().get(0) + ": " + cause.getMessage(), cause);
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure(
                    "Interrupted while starting " + builder.command().get(0));
        }
    }
}
