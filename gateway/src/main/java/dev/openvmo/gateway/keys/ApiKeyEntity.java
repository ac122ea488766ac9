package dev.openvmo.gateway.keys;

import dev.openvmo.kit.store.Stamp;
import dev.openvmo.kit.store.Stamped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.OptimisticLock;

/** A row of {@code api_key}. */
@Entity(name = "ApiKey")
@EntityListeners(Stamp.class)
class ApiKeyEntity implements Stamped {
    @Id
    UUID id;

    String name;

    byte[] secretHash;

    Instant expiresAt;

    Instant createdAt;

    Instant updatedAt;

    @Version
    long version = 1;

    @OneToMany
    @JoinColumn(name = "api_key_id", insertable = false, updatable = false)
    @OrderBy("id")
    @BatchSize(size = 1000)
    @OptimisticLock(excluded = true)
    List<GrantEntity> grants = new ArrayList<>();

    @Override
    public void setUpdatedAt(Instant instant) {
        updatedAt = instant;
    }
}
