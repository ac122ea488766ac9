package dev.openvmo.metrics.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.openvmo.metrics.catalogue.Aggregation;
import dev.openvmo.metrics.subjects.SubjectType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A metric of a subject over time. */
@Schema(name = "Series")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeriesView(
        @Schema(examples = "checkout.conversion") String metric,
        @Schema(examples = "INITIATIVE") SubjectType subjectType,
        @Schema(examples = "01935a00-0000-7000-8000-000000000101") UUID subjectId,
        @Schema(examples = "DAY") Interval interval,
        @Schema(examples = "MEAN") Aggregation aggregation,
        @Schema(examples = "%") String unit,
        @Schema(description = "the portfolio's, in which days begin", examples = "Europe/London") String timeZone,
        List<Point> points) {

    /** One interval. Without observations the value is null, with a reason, and the sample size 0. */
    @Schema(name = "SeriesPoint")
    record Point(
            @Schema(description = "first day of the interval", examples = "2026-11-01") LocalDate start,
            @JsonInclude @Schema(nullable = true, examples = "3.1") BigDecimal value,
            @Schema(description = "why there is no value", examples = "NOT_MEASURED") String reason,
            @Schema(examples = "1") long sampleSize) {

        static Point unmeasured(LocalDate start) {
            return new Point(start, null, "NOT_MEASURED", 0);
        }
    }
}
