package dev.openvmo.kit.background;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/**
 * The threads we start by hand. Each does round after round until the application ends; then it is interrupted and waited
 * for. A round that fails is begun again, ever later, and the log hears of it once for as long as it fails in the same way.
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
    private volatile boolean stopped;

    /** Some work, and the waiting for more of it, which an interrupt ends. */
    public interface Round {
        void run() throws Exception;
    }

    /** Starts a daemon thread of this name; call it at the priority of {@code StartupEvent} that the work wants. */
    public void run(String name, Round round) {
        var thread = new Thread(() -> rounds(name, round), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    void stop(@Observes @Priority(LAST) ShutdownEvent event) throws InterruptedException {
        stopped = true;
        threads.forEach(Thread::interrupt);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var thread : threads) {
            thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        }
    }

    private void rounds(String name, Round round) {
        String failing = null;
        var pause = FIRST_PAUSE;
        while (!stopped) {
            try {
                round.run();
                failing = null;
                pause = FIRST_PAUSE;
            } catch (Exception | Error e) {
                if (!stopped && !Objects.equals(failing, e.toString())) {
                    LOG.warnf("%s starts anew: %s", name, e);
                }
                failing = e.toString();
                sleep(pause);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
            }
        }
    }

    private void sleep(Duration pause) {
        try {
            if (!stopped) {
                Thread.sleep(pause.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
