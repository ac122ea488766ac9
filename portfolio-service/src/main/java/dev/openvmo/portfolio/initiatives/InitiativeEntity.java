package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.resource.ResourceEntity;
import dev.openvmo.portfolio.terms.Category;
import dev.openvmo.portfolio.terms.DoneOutcome;
import dev.openvmo.portfolio.terms.Horizon;
import dev.openvmo.portfolio.terms.InitiativeKind;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code initiative}. */
@Entity(name = "Initiative")
class InitiativeEntity extends ResourceEntity {
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

    LocalDate plannedStart;
    LocalDate plannedEnd;
    String externalSource;
    String externalId;

    @Enumerated(EnumType.STRING)
    KanbanState state = KanbanState.FUNNEL;

    @Enumerated(EnumType.STRING)
    DoneOutcome outcome;

    Instant stateEnteredAt;

    /** One that stands in the funnel from this moment on. */
    static InitiativeEntity enteringAt(Instant now) {
        var initiative = new InitiativeEntity();
        initiative.stateEnteredAt = now;
        return initiative;
    }

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

    /** Whether it has not moved since it was created. */
    boolean stillNew() {
        return state == KanbanState.FUNNEL && stateEnteredAt.equals(createdAt);
    }

    /** Stands in another state from now on. */
    void enter(KanbanState next, DoneOutcome how, Instant now) {
        state = next;
        outcome = how;
        stateEnteredAt = now;
    }
}
