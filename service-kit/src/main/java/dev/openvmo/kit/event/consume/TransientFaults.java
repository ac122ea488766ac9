package dev.openvmo.kit.event.consume;

import dev.openvmo.kit.store.Conflicts;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.List;

/** Tells a fault that passes (the database is away, two transactions met) from a refusal that will come again. */
public final class TransientFaults {

    // connection, resources, not in the needed state (locks), intervention (shutdown, cancelled), system, rolled back
    private static final List<String> PASSING = List.of("08", "53", "55", "57", "58", "40");

    private TransientFaults() {}

    /** Whether trying the same again may go well. */
    public static boolean passes(Throwable failure) {
        if (Conflicts.met(failure)) {
            return true;
        }
        var state = Conflicts.sqlState(failure);
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
}
