package dev.openvmo.metrics.forecasts;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/forecasts}. */
@Path("/v1/forecasts")
@Endpoint
@Tag(name = "Forecasts", description = "When will it be done, and how much by when")
class ForecastResource {
    private static final String PATH = "/v1/forecasts";

    private final Forecasts forecasts;
    private final Outcomes outcomes;

    ForecastResource(Forecasts forecasts, Outcomes outcomes) {
        this.forecasts = forecasts;
        this.outcomes = outcomes;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "createForecast",
            summary = "Forecast when so many items are done, or how many by when",
            description =
                    "From what was finished in the intervals of some history, each as likely to come again in any interval to come."
                            + " Exact where that is little work, else played 10,000 times, with its error. It is kept as it is.")
    public RestResponse<ForecastView> create(Input<ForecastRequest> body) {
        return Created.at(PATH, forecasts.create(body.value()));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listForecasts", summary = "List what was forecast, the latest first")
    public Page<ForecastView> list(@BeanParam ListQuery query) {
        return forecasts.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getForecast", summary = "Read what was forecast")
    public ForecastView get(@PathParam("id") UUID id) {
        return forecasts.get(id);
    }

    @GET
    @Path("/{id}/outcome")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getForecastOutcome",
            summary = "Compare what was forecast with what came",
            description =
                    "Of a subject's or a team's work since the forecast's start: whether each percentile held, missed or is open still.")
    public OutcomeView outcome(@PathParam("id") UUID id) {
        return outcomes.of(id);
    }
}
