package dev.openvmo.portfolio.valuestreams;

import dev.openvmo.kit.store.Stamp;
import dev.openvmo.kit.store.Stamped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code value_stream}. */
@Entity(name = "ValueStream")
@Table(name = "value_stream")
@EntityListeners(Stamp.class)
class ValueStreamEntity implements Stamped {
    @Id
    UUID id;

    @Column(name = "portfolio_id")
    UUID portfolioId;

    String name;

    @Enumerated(EnumType.STRING)
    ValueStreamKind kind;

    @Column(name = "customer_segment")
    String customerSegment;

    String owner;

    @Version
    long version = 1;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** Takes over what the caller said. */
    void edit(ValueStreamRequest request) {
        portfolioId = request.portfolioId();
        name = request.name();
        kind = request.kind();
        customerSegment = request.customerSegment();
        owner = request.owner();
    }

    @Override
    public void setUpdatedAt(Instant instant) {
        updatedAt = instant;
    }
}
