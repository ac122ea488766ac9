package dev.openvmo.portfolio.policies;

import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The policies that govern a portfolio, and whose they are. */
@Schema(name = "Policies")
public record PoliciesView(
        @Schema(description = "The portfolio.") UUID portfolioId,
        @Nullable
                @Schema(
                        description =
                                "Whose policies they are: its own, or those of the nearest portfolio above that has some; absent"
                                        + " where nobody has written any.")
                UUID governedBy,
        PolicyMode mode,
        @Schema(description = "What is asked before which state is left.", maxItems = 100)
                List<ExitCriterion> exitCriteria,
        @Schema(description = "How many stand in which state at once.", maxItems = 5) List<WipLimit> wipLimits,
        @Schema(description = "Who hears of impediments as time passes.", maxItems = 50)
                List<EscalationStep> escalations,
        @Schema(description = "Who decides what.", maxItems = 100) List<Authority> authorities,
        @Schema(
                        description =
                                "In how many quarters in a row more is allocated than there is when that is an alert.",
                        minimum = "1",
                        maximum = "8",
                        examples = "2")
                int overloadPeriods,
        @Nullable
                @Schema(
                        description = "Of these policies; the ETag is made of it where they are its own.",
                        minimum = "1")
                Long version,
        @Nullable @Schema(description = "When they were written first.") Instant createdAt,
        @Nullable @Schema(description = "When they last changed.") Instant updatedAt) {

    static PoliciesView of(UUID portfolioId, PoliciesState written) {
        return new PoliciesView(
                portfolioId,
                written.portfolioId(),
                written.mode(),
                written.exitCriteria(),
                written.wipLimits(),
                written.escalations(),
                written.authorities(),
                written.overloadPeriods(),
                written.version(),
                written.createdAt(),
                written.updatedAt());
    }

    static PoliciesView unwritten(UUID portfolioId) {
        var said = PoliciesRequest.UNWRITTEN;
        return new PoliciesView(
                portfolioId,
                null,
                said.mode(),
                said.exitCriteria(),
                said.wipLimits(),
                said.escalations(),
                said.authorities(),
                said.overloadPeriods(),
                null,
                null,
                null);
    }

    /** What limits this state. */
    public Optional<WipLimit> limit(KanbanState state) {
        return wipLimits.stream().filter(each -> each.state() == state).findFirst();
    }

    /** Whether they are the portfolio's own. */
    boolean own() {
        return portfolioId.equals(governedBy);
    }
}
