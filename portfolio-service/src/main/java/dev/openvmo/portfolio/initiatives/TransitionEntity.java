package dev.openvmo.portfolio.initiatives;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Stamp;
import dev.openvmo.kit.store.Stamped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code initiative_transition}: the moment an initiative entered a state. */
@Entity(name = "Transition")
@Table(name = "initiative_transition")
@EntityListeners(Stamp.class)
class TransitionEntity implements Stamped {
    @Id
    UUID id;

    @Column(name = "initiative_id")
    UUID initiativeId;

    @Column(name = "portfolio_id")
    UUID portfolioId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    KanbanState fromState;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    KanbanState toState;

    @Enumerated(EnumType.STRING)
    DoneOutcome outcome;

    String reason;

    @Column(name = "moved_by")
    String movedBy;

    @Column(name = "entered_at")
    Instant enteredAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** What the initiative has just done. */
    static TransitionEntity of(InitiativeEntity initiative, KanbanState from, String reason, String who) {
        var transition = new TransitionEntity();
        transition.id = Ids.next();
        transition.initiativeId = initiative.id;
        transition.portfolioId = initiative.portfolioId;
        transition.fromState = from;
        transition.toState = initiative.state;
        transition.outcome = initiative.outcome;
        transition.reason = reason;
        transition.movedBy = who;
        transition.enteredAt = initiative.stateEnteredAt;
        return transition;
    }

    @Override
    public void setUpdatedAt(Instant instant) {
        updatedAt = instant;
    }
}
