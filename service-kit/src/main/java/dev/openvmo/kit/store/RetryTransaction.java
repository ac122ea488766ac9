package dev.openvmo.kit.store;

/**
 * Says that this attempt cannot be committed and that the next one, in a new transaction, knows how to go on. Whoever
 * throws it keeps count: each attempt has to be nearer to the end than the one before.
 */
public final class RetryTransaction extends RuntimeException {
    public RetryTransaction() {
        super("to be run again", null, false, false);
    }
}
