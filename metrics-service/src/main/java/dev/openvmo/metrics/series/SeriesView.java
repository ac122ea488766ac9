package dev.openvmo.metrics.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.metrics.catalogue.Aggregation;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A metric of a subject over time. */
@Schema(name = "Series")
record SeriesView(
        @Schema(description = "The metric's key.", maxLength = 100, examples = "checkout.conversion") String metric,
        SubjectType subjectType,
        @Schema(description = "What was measured.") UUID subjectId,
        Interval interval,
        Aggregation aggregation,
        @Nullable @Schema(description = "What the values count.", maxLength = 50, examples = "%") String unit,
        @Schema(description = "The portfolio's, in which days begin.", maxLength = 64, examples = "Europe/London")
                String timeZone,
        @Schema(description = "Every interval of the time asked for.", maxItems = 5000) List<Point> points) {

    /** One interval. Without observations the value is null, with a reason, and the sample size 0. */
    @Schema(name = "SeriesPoint")
    record Point(
            @Schema(description = "The interval's first day.", examples = "2026-11-01") LocalDate start,
            @JsonInclude @Schema(description = "The value; null with a reason.", nullable = true, examples = "3.1")
                    BigDecimal value,
            @Nullable @Schema(description = "Why there is no value.", enumeration = "NOT_MEASURED") String reason,
            @Schema(description = "How many observations it rests on.", minimum = "0", examples = "1") long sampleSize,
            @Schema(
                            description =
                                    "Whether `from` or `to` leaves out a part of the interval; `to` is now when absent.",
                            examples = "false")
                    boolean partial) {}
}
