package dev.openvmo.bench.plain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row with the columns that the suite's table {@code initiative} has. */
@Entity(name = "Initiative")
@Table(name = "initiative")
class InitiativeEntity {
    @Id
    public UUID id;

    public UUID portfolioId;
    public UUID valueStreamId;
    public String title;
    public String description;
    public String kind;
    public String category;
    public String horizon;
    public String owner;
    public String sponsor;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> tags = List.of();

    public LocalDate plannedStart;
    public LocalDate plannedEnd;
    public String externalSource;
    public String externalId;
    public String state = "FUNNEL";
    public String outcome;
    public Instant stateEnteredAt;

    @Version
    public long version;

    public Instant createdAt;
    public Instant updatedAt;

    @PrePersist
    @PreUpdate
    void stamp() {
        updatedAt = Instant.now();
        createdAt = createdAt == null ? updatedAt : createdAt;
        stateEnteredAt = stateEnteredAt == null ? updatedAt : stateEnteredAt;
    }
}
