package dev.openvmo.metrics.series;

import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a series is asked for. */
public class SeriesRequest {
    @QueryParam("metric")
    @Parameter(required = true, description = "The metric's key.", example = "checkout.conversion")
    public String metric;

    @QueryParam("subjectType")
    @Parameter(required = true, description = "What sort of thing was measured.", example = "INITIATIVE")
    public SubjectType subjectType;

    @QueryParam("subjectId")
    @Parameter(required = true, description = "What was measured.", example = "01935a00-0000-7000-8000-000000000101")
    public UUID subjectId;

    @QueryParam("interval")
    @Parameter(description = "How long each interval is; DAY when absent.", example = "DAY")
    public Interval interval;

    @QueryParam("from")
    @Parameter(description = "Included; a year before `to` when absent.", example = "2026-11-01")
    public String from;

    @QueryParam("to")
    @Parameter(description = "Excluded; now when absent.", example = "2026-12-01")
    public String to;

    @QueryParam("aggregation")
    @Parameter(description = "How observations become one number; the metric's own way when absent.", example = "MEAN")
    public SeriesAggregation aggregation;

    @QueryParam("percentile")
    @Parameter(
            description = "Which one, from 0 to 100; with PERCENTILE only.",
            example = "95",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "100"))
    public BigDecimal percentile;

    @QueryParam("denominator")
    @Parameter(description = "The metric whose sum this one's is divided by; with RATIO only.", example = "orders")
    public String denominator;

    @QueryParam("rollUp")
    @Parameter(
            description =
                    "true: what was measured of all below counts as well, as if it were of the subject: of a value stream's initiatives, and"
                            + " of all there is in a portfolio and in those below it.",
            example = "true")
    public Boolean rollUp;
}
