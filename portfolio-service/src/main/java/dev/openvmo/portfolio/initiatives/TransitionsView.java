package dev.openvmo.portfolio.initiatives;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an initiative stands, where it may go, and how long it was where. */
@Schema(name = "Transitions")
record TransitionsView(
        UUID initiativeId,
        KanbanState state,
        DoneOutcome outcome,
        Instant stateEnteredAt,
        List<Move> transitions,
        List<Stay> history) {

    /** A move, and what it still lacks. */
    @Schema(name = "TransitionOption")
    record Move(KanbanState to, boolean allowed, List<Unmet> unmet) {}

    /** A criterion that does not hold yet. */
    @Schema(name = "UnmetCriterion")
    record Unmet(String code, String detail) {}

    /** One stay in one state; still there while {@code leftAt} is null. */
    @Schema(name = "StateStay")
    record Stay(
            UUID id,
            KanbanState state,
            Instant enteredAt,
            Instant leftAt,
            @Schema(description = "ISO 8601", examples = "PT36H") Duration stayed,
            DoneOutcome outcome,
            String reason,
            @Schema(examples = "key:0198c0de-0000-7000-8000-000000000009") String movedBy) {}

    static TransitionsView of(InitiativeEntity initiative, List<TransitionLog.Entry> log) {
        return new TransitionsView(
                initiative.id,
                initiative.state,
                initiative.outcome,
                initiative.stateEnteredAt,
                initiative.state.next().stream()
                        .map(to -> new Move(to, true, List.of()))
                        .toList(),
                TimeInState.of(log));
    }
}
