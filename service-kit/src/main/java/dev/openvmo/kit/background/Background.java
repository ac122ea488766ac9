package dev.openvmo.kit.background;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * The threads we start by hand. Each does round after round until the application ends; then it is interrupted and waited
 * for. What fails is begun again, ever later, and the log hears of it once for as long as it fails in the same way.
 */
@ApplicationScoped
public class Background {
    private static final Logger LOG = Logger.getLogger(Background.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** After those who end their work in an orderly way when the application ends. */
    private static final int LAST = 2900;

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Some work, and the waiting for more of it, which an interrupt ends. */
    public interface Round {
        void run() throws Exception;
    }

    /** Starts a daemon thread of this name; call it at the priority of {@code StartupEvent} that the work wants. */
    public void run(String name, Round round) {
        var thread = new Thread(
                () -> {
                    while (ended.getCount() > 0) {
                        untilDone(name, () -> true, round);
                    }
                },
                name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Tries the same again until it goes well; says whether it did before it was no longer wanted or all ended. */
    public boolean untilDone(String what, BooleanSupplier wanted, Round step) {
        String failing = null;
        var pause = FIRST_PAUSE;
        while (wanted.getAsBoolean()) {
            try {
                step.run();
                return true;
            } catch (Exception | Error e) {
                if (ended.getCount() > 0 && !Objects.equals(failing, e.toString())) {
                    LOG.warnf("%s starts anew: %s", what, e);
                }
                failing = e.toString();
            }
            if (endsWithin(pause)) {
                return false;
            }
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
        }
        return false;
    }

    void stop(@Observes @Priority(LAST) ShutdownEvent event) throws InterruptedException {
        ended.countDown();
        threads.forEach(Thread::interrupt);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var thread : threads) {
            thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        }
    }

    private boolean endsWithin(Duration pause) {
        try {
            return ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return ended.getCount() == 0;
        }
    }
}
