package dev.openvmo.kit.mark;

import java.sql.SQLException;

/** The database refused a statement about marks; the cause keeps the SQL state, by which the caller may try again. */
public final class MarkFailure extends RuntimeException {

    MarkFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
