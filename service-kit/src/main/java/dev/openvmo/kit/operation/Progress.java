package dev.openvmo.kit.operation;

/** What a running operation says of itself, and hears. */
public interface Progress {
    /** How much is done, 0 to 1, and what is going on. */
    void at(double fraction, String phase);

    /** Whether somebody asked it to stop: return soon, and what has been committed stays. */
    boolean cancelled();
}
