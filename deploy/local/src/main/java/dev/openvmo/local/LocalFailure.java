package dev.openvmo.local;

/** Something the operator can act on: the message says what happened and what to do, no stack trace is needed. */
public final class LocalFailure extends RuntimeException {
    public LocalFailure(String message) {
        super(message);
    }

    public LocalFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
