package dev.openvmo.kit.testing;

import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A change that is made, but not committed before somebody waits for it: two at once, every time. */
public final class AtOnce {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private AtOnce() {}

    /** Returns when the change is made; it is committed as soon as another transaction waits for this one. */
    public static CompletableFuture<Void> untilWaitedFor(Work work, Sql sql, Runnable change)
            throws InterruptedException {
        var made = new CountDownLatch(1);
        var committed = CompletableFuture.runAsync(
                () -> work.asService(() -> {
                    change.run();
                    made.countDown();
                    awaitWaiter(sql);
                }),
                Threads.OWN);
        if (!made.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the change was not made");
        }
        return committed;
    }

    /** Returns when another transaction waits for the one this thread is in. */
    public static void awaitWaiter(Sql sql) {
        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> sql.row(
                        """
                        select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))
                        """,
                        row -> row.getBoolean(1)));
    }
}
