package dev.openvmo.gateway.keys;

import dev.openvmo.kit.store.Stamp;
import dev.openvmo.kit.store.Stamped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code access_grant}. */
@Entity(name = "Grant")
@Table(name = "access_grant")
@EntityListeners(Stamp.class)
class GrantEntity implements Stamped {
    @Id
    UUID id;

    @Column(name = "api_key_id")
    UUID apiKeyId;

    String role;

    UUID portfolioId;

    Instant createdAt;

    Instant updatedAt;

    @Version
    long version = 1;

    @Override
    public void setUpdatedAt(Instant instant) {
        updatedAt = instant;
    }
}
