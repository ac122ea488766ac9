package dev.openvmo.kit.store;

import java.time.Instant;

/** An entity of a temporal table: it knows the instant of the transaction that wrote it. */
public interface Stamped {
    /** Called by {@link Stamp} before every insert and update. */
    void setUpdatedAt(Instant updatedAt);
}
