package dev.openvmo.kit.input;

import dev.openvmo.kit.http.BodyLimits;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What the body of this request takes of the memory that bodies may fill together: a quarter of the heap. */
@RequestScoped
class BodyMemory {
    private static final long ALL = Runtime.getRuntime().maxMemory() / 4;
    private static final AtomicLong TAKEN = new AtomicLong();

    /** Ordinary bodies are not counted: those of all threads together are small, and pass whatever others send. */
    private static final int ORDINARY = 64 * 1024;

    /** A byte is held twice while it becomes text. */
    private static final int BYTE = 3;

    /** An empty object in a tree, with its place. */
    private static final int VALUE = 200;

    private long asked;
    private long taken;
    private int values;

    void bytes(int count) {
        take((long) BYTE * count);
    }

    /** One more value: 413 where there are too many. */
    void value() {
        if (++values > BodyLimits.VALUES) {
            throw Problem.tooLarge(BodyLimits.VALUES, "values");
        }
        take(VALUE);
    }

    /** 503 where there is no room now. */
    void take(long bytes) {
        asked += bytes;
        var more = asked - ORDINARY - taken;
        if (more <= 0) {
            return;
        }
        taken += more;
        if (TAKEN.addAndGet(more) > ALL) {
            throw Problem.of(KitProblem.UNAVAILABLE, "the bodies of other requests fill the memory for bodies")
                    .retryAfter(Duration.ofSeconds(1));
        }
    }

    @PreDestroy
    void release() {
        TAKEN.addAndGet(-taken);
        taken = 0;
    }
}
