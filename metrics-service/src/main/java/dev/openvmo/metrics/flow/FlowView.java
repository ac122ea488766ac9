package dev.openvmo.metrics.flow;

import dev.openvmo.kit.derivation.Computed;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How work flowed in a window of time. */
@Schema(name = "FlowMetrics")
public record FlowView(
        @Nullable SubjectType subjectType,
        @Nullable @Schema(description = "What the work is for.") UUID subjectId,
        @Schema(description = "Whether portfolios below count, too.") boolean descendants,
        @Nullable @Schema(description = "Whose work it is.", maxLength = 60, examples = "CHECKOUT") String team,
        @Schema(description = "Included.") Instant from,
        @Schema(description = "Excluded.") Instant to,
        @Schema(description = "The portfolio's, in which days begin.", maxLength = 64, examples = "Europe/London")
                String timeZone,
        @Schema(description = "Flow velocity: how many work items were finished.") Computed velocity,
        @Schema(description = "The same for each week.") Computed throughput,
        @Schema(description = "From the start of work until it was finished.") Durations flowTime,
        @Schema(description = "From when it was asked for until it was finished.") Durations leadTime,
        @Schema(
                        description =
                                "Of all flow time the part in which somebody worked on it: it neither waited, nor was anything in the way of"
                                        + " its initiative.")
                Computed efficiency,
        FlowFigures.Load load,
        @Schema(description = "What was finished, by kind.", maxItems = 4) List<FlowFigures.Share> distribution,
        @Schema(description = "Achieved over planned business value of what was due.") Computed predictability,
        @Schema(description = "Since when that is in progress which is, at the end of the window.") Durations age,
        @Nullable @Schema(description = "The same by interval, where one is asked for.", maxItems = 5000)
                List<Point> intervals,
        @Nullable
                @Schema(
                        description = "Team by team in the order of their names, where that is asked for.",
                        maxItems = 1000)
                List<Group> groups) {

    static FlowView of(FlowQuestion asked, FlowFigures all, List<Point> intervals, List<Group> groups) {
        return new FlowView(
                asked.scope().type(),
                asked.scope().subject(),
                asked.scope().descendants(),
                asked.scope().team(),
                asked.window().from(),
                asked.window().to(),
                asked.window().zone().getId(),
                all.velocity(),
                all.throughput(),
                all.flowTime(),
                all.leadTime(),
                all.efficiency(),
                all.load(),
                all.distribution(),
                all.predictability(),
                all.age(),
                intervals,
                groups);
    }

    /** What happened in an interval. */
    @Schema(name = "FlowPoint", description = "What happened in an interval.")
    record Point(
            @Schema(description = "Its first day.", examples = "2026-11-02") LocalDate start,
            @Schema(description = "How many work items were asked for.", minimum = "0", examples = "9") long created,
            @Schema(description = "How many were finished.", minimum = "0", examples = "8") long finished,
            @Schema(description = "The median of their flow times.") Computed flowTime,
            @Schema(description = "How many are in progress at its end.", minimum = "0", examples = "11")
                    long inProgress,
            @Schema(description = "Whether `from` or `to` leaves out a part of it.", examples = "false")
                    boolean partial) {}

    /** A team's part. */
    @Schema(name = "FlowOfTeam", description = "A team's part; without key and id that of no team.")
    record Group(
            @Nullable
                    @Schema(description = "Its name, or what it is called by.", maxLength = 200, examples = "Checkout")
                    String team,
            FlowFigures flow) {}
}
