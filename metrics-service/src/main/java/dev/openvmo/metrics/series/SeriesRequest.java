package dev.openvmo.metrics.series;

import dev.openvmo.metrics.catalogue.Aggregation;
import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a series is asked for. */
public class SeriesRequest {
    @QueryParam("metric")
    @Parameter(required = true, description = "key of the metric", example = "checkout.conversion")
    public String metric;

    @QueryParam("subjectType")
    @Parameter(required = true, example = "INITIATIVE")
    public SubjectType subjectType;

    @QueryParam("subjectId")
    @Parameter(required = true, example = "01935a00-0000-7000-8000-000000000101")
    public UUID subjectId;

    @QueryParam("interval")
    @Parameter(description = "DAY when absent", example = "DAY")
    public Interval interval;

    @QueryParam("from")
    @Parameter(description = "included; a year before 'to' when absent", example = "2026-11-01")
    public String from;

    @QueryParam("to")
    @Parameter(description = "excluded; now when absent", example = "2026-12-01")
    public String to;

    @QueryParam("aggregation")
    @Parameter(description = "the metric's own when absent", example = "MEAN")
    public Aggregation aggregation;
}
