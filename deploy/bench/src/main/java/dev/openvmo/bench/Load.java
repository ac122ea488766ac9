package dev.openvmo.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Runs the same step over and over on several threads for a while; bounded in time and in threads. */
record Load(int clients, Duration duration) {
    /** One thread's step; answers how much it did. */
    interface Step {
        long run() throws Exception;
    }

    /** Makes each thread's own step, with a connection of its own if it needs one. */
    interface Steps {
        Step forClient(int client) throws Exception;
    }

    /** What was done per second, over all clients. */
    double perSecond(Steps steps) throws Exception {
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var start = System.nanoTime();
            var end = start + duration.toNanos();
            var running = pool.invokeAll(IntStream.range(0, clients)
                    .mapToObj(client -> (Callable<Long>) () -> {
                        var step = steps.forClient(client);
                        var done = 0L;
                        while (System.nanoTime() < end) {
                            done += step.run();
                        }
                        return done;
                    })
                    .toList());
            return sum(running) / ((System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private static long sum(Iterable<Future<Long>> results) throws InterruptedException, ExecutionException {
        var total = 0L;
        for (var result : results) {
            total += result.get();
        }
        return total;
    }
}
