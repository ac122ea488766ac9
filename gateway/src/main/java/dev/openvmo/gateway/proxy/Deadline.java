package dev.openvmo.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;

/** The moment by which the present stage of an exchange has to be over. Setting it again replaces it. */
final class Deadline {
    private static final long NONE = -1;
    private final Vertx vertx;
    private final Runnable missed;
    private long timer = NONE;

    Deadline(Vertx vertx, Runnable missed) {
        this.vertx = vertx;
        this.missed = missed;
    }

    void in(Duration duration) {
        lift();
        timer = vertx.setTimer(duration.toMillis(), fired -> missed.run());
    }

    void lift() {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }
}
