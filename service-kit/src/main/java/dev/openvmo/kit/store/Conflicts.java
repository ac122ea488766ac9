package dev.openvmo.kit.store;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.hibernate.StaleStateException;
import org.hibernate.UnresolvableObjectException;

/** Which failures mean that two transactions met, so that the loser may simply run again. */
public final class Conflicts {
    private static final Set<String> STATES = Set.of("40001", "40P01");
    // connection, resources, not in the needed state (locks), intervention (shutdown, cancelled), system, rolled back
    private static final Set<String> PASSING = Set.of("08", "53", "55", "57", "58", "40");
    private static final int TRIES = 6;

    private Conflicts() {}

    /** Work that may be run several times. */
    public interface Attempt<T> {
        T run() throws Exception;
    }

    /** Runs it, and up to five times again when it met another transaction; each time in a transaction of its own. */
    public static <T> T retrying(Attempt<T> attempt) throws Exception {
        for (int tries = 1; ; tries++) {
            try {
                return attempt.run();
            } catch (RetryTransaction e) {
                tries--;
            } catch (Exception e) {
                if (tries == TRIES || !met(e)) {
                    throw e;
                }
                LockSupport.parkNanos(
                        Duration.ofMillis(ThreadLocalRandom.current().nextLong(1, 10L << tries))
                                .toNanos());
            }
        }
    }

    /** Whether the failure, or what caused it, is a serialisation failure, a deadlock, a stale version or a row that went away. */
    public static boolean met(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof EntityNotFoundException
                    || cause instanceof UnresolvableObjectException
                    || STATES.contains(stateOf(cause))) {
                return true;
            }
            for (var suppressed : cause.getSuppressed()) {
                if (met(suppressed)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether trying the same again later may go well: two transactions met, or the database was away. */
    public static boolean passes(Throwable failure) {
        if (met(failure)) {
            return true;
        }
        var state = sqlState(failure);
        if (!state.isEmpty()) {
            return PASSING.contains(state.substring(0, 2));
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            // no state: the pool had no connection to give, or the transaction was ended under our hands
            if (cause instanceof SQLException || cause instanceof RollbackException) {
                return true;
            }
        }
        return false;
    }

    /** The SQLState of the failure, or an empty string. */
    public static String sqlState(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (!stateOf(cause).isEmpty()) {
                return stateOf(cause);
            }
        }
        return "";
    }

    private static String stateOf(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }
}
