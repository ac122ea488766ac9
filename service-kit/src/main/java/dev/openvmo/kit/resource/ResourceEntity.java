package dev.openvmo.kit.resource;

import dev.openvmo.kit.store.TransactionTime;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The columns that every resource's table has; SQL function {@code make_resource} makes them. */
@MappedSuperclass
public abstract class ResourceEntity {
    /** A UUIDv7, given when it is created. */
    @Id
    public UUID id;

    /** Whose it is, for row security; null where it is the whole organisation's. */
    public UUID portfolioId;

    /** Its ETag: 1 when created, one more with each change of what callers may edit. */
    @Version
    public long version = 1;

    public Instant createdAt;
    public Instant updatedAt;

    @PrePersist
    @PreUpdate
    void stamp() {
        updatedAt = TransactionTime.now();
    }
}
