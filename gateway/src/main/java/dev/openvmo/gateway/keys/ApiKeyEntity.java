package dev.openvmo.gateway.keys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;

/** A row of {@code api_key}; written by {@link KeyStore}. */
@Entity(name = "ApiKey")
@Immutable
class ApiKeyEntity {
    @Id
    UUID id;

    String name;

    byte[] secretHash;

    Instant expiresAt;

    String createdBy;

    Instant createdAt;

    Instant updatedAt;

    long version;

    @OneToMany
    @JoinColumn(name = "api_key_id", insertable = false, updatable = false)
    @OrderBy("id")
    @BatchSize(size = 1000)
    List<GrantEntity> grants = new ArrayList<>();
}
