package dev.openvmo.gateway.keys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code access_grant}; written by {@link KeyStore}. */
@Entity(name = "Grant")
@Table(name = "access_grant")
@Immutable
class GrantEntity {
    @Id
    UUID id;

    @Column(name = "api_key_id")
    UUID apiKeyId;

    String role;

    UUID portfolioId;

    String createdBy;

    Instant createdAt;

    Instant updatedAt;

    long version;
}
