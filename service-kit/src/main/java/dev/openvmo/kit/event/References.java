package dev.openvmo.kit.event;

import dev.openvmo.kit.background.Signal;
import dev.openvmo.kit.problem.ErrorCode;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Waits a moment for a neighbour's aggregate that a write names and whose event may still be on its way. */
@ApplicationScoped
public class References {

    // Within the gateway's deadline, so that the caller hears what is missing.
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    // Another replica may be the one that applies the event, and its signal does not reach this process.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    // Each waiter holds a database connection; the consumer they wait for needs one too.
    private final Semaphore waiters = new Semaphore(6);
    private final Signal applied = new Signal();
    private final TransactionSynchronizationRegistry transaction;

    References(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** Says that neighbours' events were applied. */
    public void applied() {
        applied.raise();
    }

    /**
     * Finds what {@code pointer} names, waiting for its event: up to 1.5 s in all of one transaction.
     *
     * @param what what is looked for, for the reader: "initiative"
     */
    public <T> T await(String what, String pointer, Supplier<Optional<T>> find) {
        return find(find).orElseThrow(() -> unknown(what, pointer));
    }

    /** The same, where it may be missing. */
    public <T> Optional<T> find(Supplier<Optional<T>> find) {
        var seen = applied.seen();
        return find.get().or(() -> wait(seen, find));
    }

    private <T> Optional<T> wait(long from, Supplier<Optional<T>> find) {
        if (!waiters.tryAcquire()) {
            return Optional.empty();
        }
        try {
            var deadline = deadline();
            var found = Optional.<T>empty();
            for (var seen = from; found.isEmpty() && System.nanoTime() < deadline; found = find.get()) {
                seen = applied.await(seen, LOOK_AGAIN);
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            waiters.release();
        }
    }

    /** One for all references of a transaction: a thousand items that name nothing wait no longer than one. */
    private long deadline() {
        var fresh = System.nanoTime() + PATIENCE.toNanos();
        if (transaction.getTransactionKey() == null) {
            return fresh;
        }
        if (transaction.getResource(References.class) instanceof Long begun) {
            return begun;
        }
        transaction.putResource(References.class, fresh);
        return fresh;
    }

    private static Problem unknown(String what, String pointer) {
        var detail = "No such %s is known here, or not yet; if it was made a moment ago, try again.".formatted(what);
        return Problem.of(KitProblem.UNKNOWN_REFERENCE, detail)
                .at(pointer, ErrorCode.UNKNOWN_REFERENCE, "There is no %s with this id.".formatted(what))
                .retryAfter(Duration.ofSeconds(1));
    }
}
