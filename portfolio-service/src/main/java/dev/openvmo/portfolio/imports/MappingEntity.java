package dev.openvmo.portfolio.imports;

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

/** A row of {@code import_mapping}; the document is the whole request as JSON. */
@Entity(name = "ImportMapping")
@Table(name = "import_mapping")
@EntityListeners(Stamp.class)
class MappingEntity implements Stamped {
    @Id
    UUID id;

    @Column(name = "portfolio_id", nullable = false)
    UUID portfolioId;

    @Column(nullable = false)
    String key;

    @Column(nullable = false)
    String source;

    @Column(nullable = false)
    String document;

    @Version
    long version = 1;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @Override
    public void setUpdatedAt(Instant instant) {
        updatedAt = instant;
    }
}
