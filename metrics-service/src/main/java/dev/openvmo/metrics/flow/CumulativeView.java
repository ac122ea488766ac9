package dev.openvmo.metrics.flow;

import dev.openvmo.metrics.series.Interval;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cumulative flow diagram: how many had got how far. */
@Schema(name = "CumulativeFlow")
record CumulativeView(
        @Nullable SubjectType subjectType,
        @Nullable @Schema(description = "What the work is for.") UUID subjectId,
        @Schema(description = "Whether portfolios below count, too.") boolean descendants,
        @Nullable @Schema(description = "Whose work it is.", maxLength = 60, examples = "CHECKOUT") String team,
        Interval interval,
        @Schema(description = "The portfolio's, in which days begin.", maxLength = 64, examples = "Europe/London")
                String timeZone,
        @Schema(description = "Every interval of the time asked for.", maxItems = 5000) List<Point> points) {

    /** How many had got how far at the end of an interval, of all since the beginning. */
    @Schema(name = "CumulativeFlowPoint", description = "How many had got how far at the end of an interval.")
    record Point(
            @Schema(description = "The interval's first day.", examples = "2026-11-02") LocalDate start,
            @Schema(description = "Asked for.", minimum = "0", examples = "120") long created,
            @Schema(description = "Started, or finished without.", minimum = "0", examples = "98") long started,
            @Schema(description = "Finished.", minimum = "0", examples = "84") long finished,
            @Schema(description = "Given up.", minimum = "0", examples = "3") long cancelled,
            @Schema(
                            description =
                                    "Asked for, and neither finished nor given up: created − finished − cancelled.",
                            minimum = "0",
                            examples = "33")
                    long open,
            @Schema(description = "Started, and neither finished nor given up.", minimum = "0", examples = "12")
                    long inProgress,
            @Schema(description = "Whether `from` or `to` leaves out a part of it.", examples = "false")
                    boolean partial) {}
}
