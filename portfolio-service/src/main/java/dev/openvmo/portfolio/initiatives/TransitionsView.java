package dev.openvmo.portfolio.initiatives;

import dev.openvmo.portfolio.terms.DoneOutcome;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an initiative stands, where it may go, and how long it was where. */
@Schema(name = "Transitions")
record TransitionsView(
        @Schema(description = "The initiative.") UUID initiativeId,
        @Schema(description = "Where it stands.") KanbanState state,
        @Nullable DoneOutcome outcome,
        @Schema(description = "When it came there.") Instant stateEnteredAt,
        @Schema(description = "Where it may go from there.", maxItems = 6) List<Move> transitions,
        @Schema(description = "Where it has been, the first first.", maxItems = 10000) List<Stay> history) {

    /** A move, and what it still lacks. */
    @Schema(name = "TransitionOption")
    record Move(
            @Schema(description = "Where it would go.") KanbanState to,
            @Schema(description = "Whether it may.") boolean allowed,
            @Schema(description = "What it still lacks.", maxItems = 100) List<Unmet> unmet) {}

    /** A criterion that does not hold yet. */
    @Schema(name = "UnmetCriterion")
    record Unmet(
            @Schema(description = "Which criterion; stable.", maxLength = 60, pattern = "^[a-z-]+$") String code,
            @Schema(description = "The same for the reader.", maxLength = 2000) String detail) {}

    /** One stay in one state; still there while {@code leftAt} is null. */
    @Schema(name = "StateStay")
    record Stay(
            @Schema(description = "Its id.") UUID id,
            @Schema(description = "Where it was.") KanbanState state,
            @Schema(description = "Since when.") Instant enteredAt,
            @Nullable @Schema(description = "Until when; absent while it is there.") Instant leftAt,
            @Nullable @Schema(description = "For how long; absent while it is there.", examples = "PT36H")
                    Duration stayed,
            @Nullable DoneOutcome outcome,
            @Nullable @Schema(description = "Why it came there.", maxLength = 2000, examples = "sponsor found")
                    String reason,
            @Schema(
                            description = "Who moved it there.",
                            maxLength = 200,
                            examples = "key:0198c0de-0000-7000-8000-000000000009")
                    String movedBy) {}

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
