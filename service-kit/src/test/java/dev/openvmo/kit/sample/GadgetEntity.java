package dev.openvmo.kit.sample;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "gadget")
@EntityListeners(Stamp.class)
class GadgetEntity implements Stamped {
    @Id
    UUID id;

    UUID portfolioId;

    @Column(nullable = false)
    String name;

    @Enumerated(EnumType.STRING)
    GadgetKind kind;

    Integer size;
    BigDecimal price;
    String[] tags;
    LocalDate dueOn;
    Instant createdAt;
    Instant updatedAt;

    @Version
    long version = 1;

    @Override
    public void setUpdatedAt(Instant updatedAt) {
        this.updatedAt = updatedAt;
        if (createdAt == null) {
            createdAt = updatedAt;
        }
    }
}
