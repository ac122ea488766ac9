package dev.openvmo.kit.event;

import java.sql.SQLException;

/** The database refused the outbox's statements; the cause keeps the SQL state, by which the caller may try again. */
public final class OutboxFailure extends RuntimeException {

    OutboxFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
