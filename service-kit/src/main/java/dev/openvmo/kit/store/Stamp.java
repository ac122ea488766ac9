package dev.openvmo.kit.store;

import io.quarkus.arc.Arc;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;

/**
 * Entity listener that puts the transaction's instant on what is written. {@code @Version} fields start at 1: declare
 * them {@code long version = 1}, as Hibernate keeps a positive initial value and raises it by one at each flush.
 */
public class Stamp {
    @PrePersist
    @PreUpdate
    void stamp(Object entity) {
        if (entity instanceof Stamped stamped) {
            stamped.setUpdatedAt(
                    Arc.container().instance(TransactionTime.class).get().instant());
        }
    }
}
