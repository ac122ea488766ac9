package dev.openvmo.metrics.series;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.metrics.observations.ObservationView;
import dev.openvmo.metrics.observations.Observations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/series}. */
@Path("/v1/series")
@Endpoint
@Tag(name = "Series", description = "Metrics over time")
class SeriesResource {
    private final SeriesReader series;
    private final Observations observations;

    SeriesResource(SeriesReader series, Observations observations) {
        this.series = series;
        this.observations = observations;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getSeries",
            summary = "Read a metric of a subject by day, week, month, fiscal quarter or fiscal year",
            description = "Every interval of the time asked for has a point, at most 5,000 of them.")
    public SeriesView get(@BeanParam SeriesRequest query) {
        return series.read(query);
    }

    @GET
    @Path("/observations")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listSeriesObservations",
            summary = "List the observations that a series rests on",
            description = "From `from` to `to`, such as one point's days: as many as its sample size says.")
    public Page<ObservationView> observations(
            @BeanParam SeriesRequest query,
            @QueryParam("limit")
                    @Parameter(
                            description = "How many a page holds; 50 when absent.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000"))
                    String limit,
            @QueryParam("cursor")
                    @Parameter(
                            description = "nextCursor of the page before.",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Za-z0-9_.-]+$", maxLength = 4096))
                    String cursor) {
        var page = new ListQuery();
        page.limit = limit;
        page.cursor = cursor;
        return observations.page(page, series.reach(query));
    }
}
