package dev.openvmo.kit.event;

/** A record that can never be applied as it stands: it goes to the dead letters. */
public final class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String message) {
        super(message);
    }

    public UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
