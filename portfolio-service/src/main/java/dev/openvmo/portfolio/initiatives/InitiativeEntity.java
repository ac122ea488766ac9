package dev.openvmo.portfolio.initiatives;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code initiative}. */
@Entity(name = "Initiative")
@Table(name = "initiative")
@EntityListeners(Stamp.class)
class InitiativeEntity implements Stamped {
    @Id
    UUID id;

    @Column(name = "portfolio_id")
    UUID portfolioId;

    @Column(name = "value_stream_id")
    UUID valueStreamId;

    String title;
    String description;

    @Enumerated(EnumType.STRING)
    InitiativeKind kind;

    @Enumerated(EnumType.STRING)
    Category category;

    @Enumerated(EnumType.STRING)
    Horizon horizon;

    String owner;
    String sponsor;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> tags = new ArrayList<>();

    @Column(name = "planned_start")
    LocalDate plannedStart;

    @Column(name = "planned_end")
    LocalDate plannedEnd;

    @Column(name = "external_source")
    String externalSource;

    @Column(name = "external_id")
    String externalId;

    @Enumerated(EnumType.STRING)
    KanbanState state = KanbanState.FUNNEL;

    @Enumerated(EnumType.STRING)
    DoneOutcome outcome;

    @Column(name = "state_entered_at")
    Instant stateEnteredAt;

    @Version
    long version = 1;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** Takes over what the caller said. */
    void edit(InitiativeRequest request) {
        portfolioId = request.portfolioId();
        valueStreamId = request.valueStreamId();
        title = request.title();
        description = request.description();
        kind = request.kind();
        category = request.category();
        horizon = request.horizon();
        owner = request.owner();
        sponsor = request.sponsor();
        tags = new ArrayList<>(request.tags());
        plannedStart = request.plannedStart();
        plannedEnd = request.plannedEnd();
        externalSource =
                request.externalRef() == null ? null : request.externalRef().source();
        externalId =
                request.externalRef() == null ? null : request.externalRef().externalId();
    }

    /** Stands in another state from now on. */
    void enter(KanbanState next, DoneOutcome how, Instant now) {
        state = next;
        outcome = how;
        stateEnteredAt = now;
    }

    @Override
    public void setUpdatedAt(Instant instant) {
        updatedAt = instant;
    }
}
