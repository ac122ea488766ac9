package dev.openvmo.metrics.dora;

import dev.openvmo.metrics.series.Interval;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whose delivery is asked for, where and when. */
public class DeliveryMetricsRequest {
    @QueryParam("service")
    @Parameter(
            description = "A service by its name; with `portfolioId` where several portfolios have one of it.",
            example = "checkout",
            schema = @Schema(maxLength = 200))
    public String service;

    @QueryParam("portfolioId")
    @Parameter(description = "Whose service, with `service`.", example = "0198c0de-0000-7000-8000-000000000001")
    public UUID portfolioId;

    @QueryParam("serviceId")
    @Parameter(description = "A service by its id.", example = "0198c0de-0000-7000-8000-000000000003")
    public UUID serviceId;

    @QueryParam("subjectType")
    @Parameter(
            description =
                    "With `subjectId` instead of a service: what was deployed for an initiative, for those of a value stream, or of the services"
                            + " of a portfolio.",
            example = "INITIATIVE")
    public DeliveryScope.Kind subjectType;

    @QueryParam("subjectId")
    @Parameter(description = "With `subjectType`.", example = "0198c0de-0000-7000-8000-000000000002")
    public UUID subjectId;

    @QueryParam("descendants")
    @DefaultValue("false")
    @Parameter(description = "Whether the portfolios below a portfolio count, too.")
    public boolean descendants;

    @QueryParam("environment")
    @Parameter(
            description = "In any case; every environment of a service that is production when absent.",
            example = "production",
            schema = @Schema(maxLength = 200))
    public String environment;

    @QueryParam("from")
    @Parameter(description = "Included; 90 days before `to` when absent.", example = "2026-08-01")
    public String from;

    @QueryParam("to")
    @Parameter(description = "Excluded; now when absent.", example = "2026-11-01")
    public String to;

    @QueryParam("interval")
    @Parameter(description = "Tell the same for each interval as well.", example = "WEEK")
    public Interval interval;
}
