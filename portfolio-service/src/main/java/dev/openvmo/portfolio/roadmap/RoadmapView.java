package dev.openvmo.portfolio.roadmap;

import dev.openvmo.kit.fiscal.FiscalPeriod;
import dev.openvmo.portfolio.terms.KanbanState;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When what a portfolio means to do can be done. */
@Schema(name = "Roadmap")
record RoadmapView(
        @Schema(description = "The portfolio.") UUID portfolioId,
        @Schema(description = "Whether portfolios below count, too.") boolean descendants,
        @Schema(description = "The day from which it is reckoned: nothing that has not begun starts earlier.")
                LocalDate today,
        @Nullable @Schema(description = "The last day of what is done last; absent where nothing is.") LocalDate end,
        @Schema(
                        description =
                                "How many initiatives were too many to be reckoned with, the last of the backlog.",
                        minimum = "0")
                long omitted,
        @Schema(
                        description =
                                "The initiatives that are not done, by start, then by rank; those that cannot be done come last.",
                        maxItems = 2000)
                List<Item> items) {

    /** When an initiative can be done. */
    @Schema(name = "RoadmapItem", description = "When an initiative can be done.")
    record Item(
            @Schema(description = "The initiative.") UUID initiativeId,
            @Schema(description = "Its portfolio.") UUID portfolioId,
            @Schema(description = "What it is called.", maxLength = 500, examples = "One-page checkout") String title,
            KanbanState state,
            @Schema(description = "How many days it takes in all.", minimum = "1", examples = "90") int durationDays,
            DurationSource durationSource,
            @Nullable @Schema(description = "The day on which it was to start (plannedStart).", examples = "2027-01-04")
                    LocalDate baselineStart,
            @Nullable
                    @Schema(
                            description =
                                    "The day on which it was to end: plannedEnd, else the last baseline of its milestones.",
                            examples = "2027-06-30")
                    LocalDate baselineEnd,
            @Nullable
                    @Schema(
                            description =
                                    "The first day, in the past for what is under way; absent where it cannot be done.",
                            examples = "2027-01-04")
                    LocalDate start,
            @Nullable @Schema(description = "The last day; absent where it cannot be done.", examples = "2027-06-30")
                    LocalDate end,
            @Schema(description = "The fiscal quarters in which it is worked on.", maxItems = 400)
                    List<FiscalPeriod> periods,
            @Schema(description = "By dependencies and dates alone: the first day on which what remains can start.")
                    LocalDate earliestStart,
            @Schema(description = "The last day, if it starts then.") LocalDate earliestEnd,
            @Schema(description = "The day on which it has to start lest the whole ends later.") LocalDate latestStart,
            @Schema(description = "The last day, if it starts then.") LocalDate latestEnd,
            @Schema(
                            description = "Days by which it may start later without the whole ending later.",
                            minimum = "0",
                            examples = "12")
                    int totalSlackDays,
            @Schema(
                            description = "Days by which it may start later without another one starting later.",
                            minimum = "0",
                            examples = "5")
                    int freeSlackDays,
            @Schema(description = "Whether it has no slack: it lies on the critical path.") boolean critical,
            @Schema(description = "Whether it ends after its baseline, or cannot be done.") boolean late,
            @Nullable
                    @Schema(
                            description = "Days between its baseline and its end, if it is late.",
                            minimum = "1",
                            examples = "14")
                    Integer lateDays,
            @Schema(description = "What keeps it from starting a day earlier.", maxItems = 1000)
                    List<Blocker> blockedBy) {}

    /** What keeps an initiative from starting earlier. */
    @Schema(name = "RoadmapBlocker", description = "What keeps an initiative from starting earlier.")
    record Blocker(
            BlockerKind kind,
            @Nullable @Schema(description = "Of DEPENDENCY: what has to end before.") UUID initiativeId,
            @Nullable
                    @Schema(
                            description = "Of CAPACITY: the skill of which less is left than it takes.",
                            maxLength = 64,
                            examples = "java")
                    String skill,
            @Nullable
                    @Schema(description = "Of BUDGET: the one of its value stream of which less is left than it costs.")
                    UUID budgetId,
            @Nullable @Schema(description = "Of TEAM: the one that is allocated to it and can do less than that.")
                    UUID teamId,
            @Nullable @Schema(description = "Of DATE: the day before which it does not start.", examples = "2027-01-04")
                    LocalDate day) {}

    /** Whence it is known how long an initiative takes. */
    @Schema(
            name = "DurationSource",
            description =
                    "PLANNED: from plannedStart to plannedEnd; BUSINESS_CASE: from the first to the last period of its effort;"
                            + " ASSUMED: 90 days.")
    enum DurationSource {
        PLANNED,
        BUSINESS_CASE,
        ASSUMED
    }

    /** What kind of thing is in the way. */
    @Schema(
            name = "RoadmapBlockerKind",
            description =
                    "DATE: today, the planned start or the horizon; DEPENDENCY: another initiative; CAPACITY: too little of a skill; BUDGET:"
                            + " too little money; TEAM: too few days of a team.")
    enum BlockerKind {
        DATE,
        DEPENDENCY,
        CAPACITY,
        BUDGET,
        TEAM
    }
}
