package dev.openvmo.kit.sample;

import dev.openvmo.kit.store.TransactionTime;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "note")
public class NoteEntity {
    @Id
    UUID id;

    UUID portfolioId;
    String title;
    long score;
    String colour;
    Instant createdAt;
    Instant updatedAt;

    @Version
    long version = 1;

    @PrePersist
    @PreUpdate
    void stamp() {
        updatedAt = TransactionTime.now();
        createdAt = createdAt == null ? updatedAt : createdAt;
    }
}
