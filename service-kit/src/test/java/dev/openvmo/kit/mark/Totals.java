package dev.openvmo.kit.mark;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The sample of derived state: remembers what it was asked for, can be held up, and refuses what it is told to. */
@Singleton // no proxy: the test looks at its fields
class Totals implements Recompute {

    final Map<UUID, Integer> times = new ConcurrentHashMap<>();
    final Queue<List<UUID>> batches = new ConcurrentLinkedQueue<>();
    volatile UUID refused;
    volatile CountDownLatch entered;
    volatile CountDownLatch hold;

    @Override
    public String kind() {
        return "kit.totals";
    }

    @Override
    public void recompute(List<UUID> keys) {
        if (keys.contains(refused)) {
            throw new IllegalStateException("refused");
        }
        batches.add(keys);
        keys.forEach(key -> times.merge(key, 1, Integer::sum));
        var until = hold;
        if (until != null) {
            entered.countDown();
            try {
                until.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
