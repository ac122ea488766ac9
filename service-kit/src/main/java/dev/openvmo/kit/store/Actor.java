package dev.openvmo.kit.store;

/** Who does what is done in a transaction. */
public interface Actor {
    /** For example {@code key:<uuid>}, or {@code service}. */
    String subject();
}
