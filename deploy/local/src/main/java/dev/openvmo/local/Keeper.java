package dev.openvmo.local;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Starts again what ends while nobody asked it to, later each time it does so soon after its start, and says so. */
public final class Keeper implements AutoCloseable {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private final Executor threads;
    private final BooleanSupplier stopping;
    private final Consumer<String> listener;
    private volatile boolean closed;

    Keeper(Executor threads, BooleanSupplier stopping, Consumer<String> listener) {
        this.threads = threads;
        this.stopping = stopping;
        this.listener = listener;
    }

    /** Watches this one; {@code start} waits until it is ready. */
    void keep(Child child, Runnable start) {
        keep(child, start, FIRST);
    }

    private void keep(Child child, Runnable start, Duration delay) {
        var began = System.nanoTime();
        child.whenEnded(() -> {
            var calm = System.nanoTime() - began > LONGEST.toNanos();
            again(child, start, calm ? FIRST : delay, "has ended; its log is " + child.log());
        });
    }

    /** Nothing is started any more. */
    @Override
    public void close() {
        closed = true;
    }

    private boolean over() {
        return closed || stopping.getAsBoolean();
    }

    private void again(Child child, Runnable start, Duration delay, String why) {
        if (over()) {
            return;
        }
        listener.accept("%s %s. It is started again in %d s.".formatted(child.name(), why, delay.toSeconds()));
        var longer = delay.multipliedBy(2).compareTo(LONGEST) < 0 ? delay.multipliedBy(2) : LONGEST;
        CompletableFuture.runAsync(
                () -> {
                    if (over()) {
                        return;
                    }
                    try {
                        start.run();
                        listener.accept(child.name() + " is ready again");
                        keep(child, start, longer);
                    } catch (RuntimeException e) {
                        again(child, start, longer, "did not start: " + e.getMessage());
                    }
                },
                CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, threads));
    }
}
