package dev.openvmo.kit.sample;

import dev.openvmo.kit.store.Stamp;
import dev.openvmo.kit.store.Stamped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "note")
@EntityListeners(Stamp.class)
public class NoteEntity implements Stamped {
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

    @Override
    public void setUpdatedAt(Instant updatedAt) {
        this.updatedAt = updatedAt;
        if (createdAt == null) {
            createdAt = updatedAt;
        }
    }
}
