package dev.openvmo.portfolio.initiatives;

import dev.openvmo.portfolio.policies.PoliciesView;
import dev.openvmo.portfolio.policies.PolicyMode;
import dev.openvmo.portfolio.policies.Unmet;
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
        @Nullable @Schema(description = "The initiative that it was pivoted into.") UUID pivotedInto,
        @Schema(description = "Those that were pivoted into it, as far as the caller may see.", maxItems = 1000)
                List<UUID> pivotedFrom,
        @Schema(description = "When it came there.") Instant stateEnteredAt,
        PolicyMode mode,
        @Nullable @Schema(description = "Whose policies govern its moves; absent where nobody has written any.")
                UUID governedBy,
        @Schema(description = "Every move there is, and exactly what making it now is answered.", maxItems = 9)
                List<Move> transitions,
        @Schema(
                        description =
                                "What was learned elsewhere and fits it: to be read before it moves on; the best first.",
                        maxItems = 5)
                List<SuggestedLesson> lessons,
        @Schema(description = "Where it has been, the first first.", maxItems = 10000) List<Stay> history) {

    /** A move, and what it still lacks. */
    @Schema(name = "TransitionOption")
    record Move(
            @Schema(description = "Where it would go.") KanbanState to,
            @Nullable DoneOutcome outcome,
            @Schema(description = "Whether it may; where policies only advise, whatever it lacks.") boolean allowed,
            @Schema(description = "What it still lacks.", maxItems = 101) List<Unmet> unmet) {}

    /** One stay in one state; still there while {@code leftAt} is null. */
    @Schema(name = "StateStay")
    record Stay(
            @Schema(description = "Its id.") UUID id,
            TransitionKind kind,
            @Schema(description = "Where it was.") KanbanState state,
            @Schema(description = "Since when.") Instant enteredAt,
            @Nullable @Schema(description = "Until when; absent while it is there.") Instant leftAt,
            @Nullable @Schema(description = "For how long; absent while it is there.", examples = "PT36H")
                    Duration stayed,
            @Nullable DoneOutcome outcome,
            @Nullable @Schema(description = "The initiative that it was pivoted into.") UUID pivotedInto,
            @Nullable @Schema(description = "Why it came there.", maxLength = 2000, examples = "sponsor found")
                    String reason,
            @Schema(
                            description = "Who moved it there.",
                            maxLength = 200,
                            examples = "key:0198c0de-0000-7000-8000-000000000009")
                    String movedBy,
            @Schema(description = "What it lacked when it came there.", maxItems = 101) List<Unmet> unmet,
            @Nullable MoveOverride override) {}

    static TransitionsView of(
            InitiativeEntity initiative,
            List<UUID> pivotedFrom,
            PoliciesView governing,
            List<Move> moves,
            List<SuggestedLesson> lessons,
            List<TransitionLog.Entry> log) {
        return new TransitionsView(
                initiative.id,
                initiative.state,
                initiative.outcome,
                initiative.pivotedInto,
                pivotedFrom,
                initiative.stateEnteredAt,
                governing.mode(),
                governing.governedBy(),
                moves,
                lessons,
                TimeInState.of(log));
    }
}
