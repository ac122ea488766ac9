package dev.openvmo.metrics.series;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/series}. */
@Path("/v1/series")
@Endpoint
@Tag(name = "Series", description = "Metrics over time")
class SeriesResource {
    private final SeriesReader series;

    SeriesResource(SeriesReader series) {
        this.series = series;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getSeries",
            summary = "Read a metric of a subject by day, week or month",
            description = "Every interval of the time asked for has a point, at most 5,000 of them.")
    public SeriesView get(@BeanParam SeriesRequest query) {
        return series.read(query);
    }
}
