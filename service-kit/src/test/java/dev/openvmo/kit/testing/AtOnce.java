package dev.openvmo.kit.testing;

import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Requests that meet: many of the same, and a change that is made, but not committed before somebody waits for it. */
public final class AtOnce {
    private AtOnce() {}

    /** The statuses of fifty of the same at once. */
    public static List<Integer> fifty(Supplier<Response> request) {
        return statuses(Collections.nCopies(50, request));
    }

    /** The statuses of these at once; who is told that nothing was done (503) asks again, as clients do. */
    public static List<Integer> statuses(List<Supplier<Response>> requests) {
        var start = new CountDownLatch(1);
        var sent = requests.stream()
                .map(request -> CompletableFuture.supplyAsync(() -> status(start, request), Threads.OWN))
                .toList();
        start.countDown();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private static int status(CountDownLatch start, Supplier<Response> request) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return await().pollInSameThread()
                .atMost(Patience.LIMIT)
                .until(() -> request.get().statusCode(), status -> status != 503);
    }

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
        if (!made.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the change was not made");
        }
        return committed;
    }

    /** Returns when another transaction waits for the one this thread is in. */
    public static void awaitWaiter(Sql sql) {
        await().pollInSameThread().atMost(Patience.LIMIT).until(() -> sql.query(
                        """
                        select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))
                        """)
                .one(row -> row.bool("exists")));
    }
}
