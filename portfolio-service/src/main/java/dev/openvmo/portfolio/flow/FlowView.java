package dev.openvmo.portfolio.flow;

import dev.openvmo.portfolio.terms.DoneOutcome;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How initiatives flow through a portfolio. */
@Schema(name = "Flow")
record FlowView(
        @Schema(description = "The portfolio.") UUID portfolioId,
        @Schema(description = "Whether portfolios below count, too.") boolean descendants,
        @Schema(description = "The first day.") LocalDate from,
        @Schema(description = "The last day.") LocalDate to,
        @Schema(description = "How many stood in each state at the end of each day.", maxItems = 732)
                List<Day> cumulativeFlow,
        @Schema(description = "How many ended on these days and did not come back in them, by outcome.", maxItems = 4)
                List<Ended> ended,
        @Schema(
                        description = "How many were completed in a week, on the average of these days.",
                        minimum = "0",
                        examples = "1.75")
                BigDecimal throughputPerWeek,
        @Schema(description = "From the funnel to completion, of those completed on these days.") Percentiles leadTime,
        @Schema(
                        description =
                                "How long what is not done has been under way since the funnel, by where it stands now.",
                        maxItems = 6)
                List<InState> workItemAge,
        @Schema(
                        description = "How long they stayed in each state, of the stays that ended on these days.",
                        maxItems = 7)
                List<InState> timeInState) {

    /** How many stood where at the end of a day. */
    @Schema(name = "FlowDay", description = "How many stood where at the end of a day.")
    record Day(
            @Schema(description = "The day.") LocalDate day,
            @Schema(description = "How many in each state.", maxItems = 7) List<Standing> standing,
            @Nullable @Schema(description = "true: the day is not over.") Boolean partial) {}

    /** How many stood in a state. */
    @Schema(name = "FlowStanding", description = "How many stood in a state.")
    record Standing(KanbanState state, @Schema(description = "How many.", minimum = "0") long initiatives) {}

    /** How many ended so. */
    @Schema(name = "FlowEnded", description = "How many ended so.")
    record Ended(DoneOutcome outcome, @Schema(description = "How many.", minimum = "0") long initiatives) {}

    /** How long something takes in a state. */
    @Schema(name = "FlowInState", description = "How long something takes in a state.")
    record InState(KanbanState state, Percentiles time) {}
}
