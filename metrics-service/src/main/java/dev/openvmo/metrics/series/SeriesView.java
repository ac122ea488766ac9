package dev.openvmo.metrics.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.metrics.formulas.Quantity;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
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
        SeriesAggregation aggregation,
        @Nullable @Schema(description = "Which percentile.", minimum = "0", maximum = "100", examples = "95")
                BigDecimal percentile,
        @Nullable @Schema(description = "The metric it is divided by.", maxLength = 100, examples = "orders")
                String denominator,
        @Nullable @Schema(description = "What it is computed from.", maxLength = 1000, examples = "revenue / orders")
                String formula,
        @Nullable @Schema(description = "How often the formula has changed, from 1.", minimum = "1", examples = "1")
                Integer formulaVersion,
        @Schema(description = "Whether what was measured of all below counts as well.", examples = "false")
                boolean rollUp,
        @Nullable @Schema(description = "What the values count.", maxLength = 50, examples = "%") String unit,
        @Schema(description = "The portfolio's, in which days begin.", maxLength = 64, examples = "Europe/London")
                String timeZone,
        @Schema(description = "Every interval of the time asked for.", maxItems = 5000) List<Point> points) {

    static SeriesView of(SeriesRequest query, Question question, Interval interval, ZoneId zone, List<Point> points) {
        return new SeriesView(
                query.metric,
                query.subjectType,
                query.subjectId,
                interval,
                question.aggregation(),
                query.percentile,
                query.denominator,
                question.metric().formula(),
                question.metric().formula() == null ? null : question.metric().formulaVersion(),
                question.reach().rolledUp(),
                question.aggregation() == SeriesAggregation.RATIO ? null : question.unit(),
                zone.getId(),
                points);
    }

    /** One interval. Without observations the value is null, with a reason, and the sample size 0. */
    @Schema(name = "SeriesPoint")
    record Point(
            @Schema(description = "The interval's first day.", examples = "2026-11-01") LocalDate start,
            @JsonInclude @Schema(description = "The value; null with a reason.", nullable = true, examples = "3.1")
                    BigDecimal value,
            @Nullable Quantity.Reason reason,
            @Schema(description = "How many observations it rests on.", minimum = "0", examples = "1") long sampleSize,
            @Schema(
                            description =
                                    "Whether `from` or `to` leaves out a part of the interval; `to` is now when absent.",
                            examples = "false")
                    boolean partial) {}
}
