package dev.openvmo.metrics.benefits;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.input.Batch;
import dev.openvmo.kit.input.BatchResult;
import dev.openvmo.kit.input.Batches;
import dev.openvmo.kit.input.Input;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.metrics.observations.ObservationView;
import dev.openvmo.metrics.observations.ToldByDay;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** {@code /v1/benefits}. */
@Path("/v1/benefits")
@Endpoint
@Tag(name = "Benefits", description = "What initiatives are to bring, what was forecast of that and what has come")
class BenefitResource {
    static final String PATH = "/v1/benefits";

    private final Benefits benefits;
    private final BenefitActuals actuals;
    private final Batches batches;

    BenefitResource(Benefits benefits, BenefitActuals actuals, Batches batches) {
        this.benefits = benefits;
        this.actuals = actuals;
        this.batches = batches;
    }

    @POST
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createBenefit", summary = "Say what an initiative is to bring, and how that shows")
    public RestResponse<BenefitView> create(Input<BenefitRequest> body) {
        return Created.at(PATH, benefits.create(body.value()));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "createBenefits", summary = "Say what many initiatives are to bring")
    public BatchResult createMany(Batch<BenefitRequest> items) {
        return batches.create(items, benefits::create);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listBenefits", summary = "List benefits")
    public Page<BenefitView> list(@BeanParam ListQuery query) {
        return benefits.list(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getBenefit", summary = "Read a benefit")
    public BenefitView get(@PathParam("id") UUID id) {
        return benefits.get(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "replaceBenefit", summary = "Replace a benefit")
    public BenefitView replace(@PathParam("id") UUID id, Input<BenefitRequest> body) {
        return benefits.edit(id, body);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "patchBenefit", summary = "Change parts of a benefit (merge patch)")
    public BenefitView patch(@PathParam("id") UUID id, Input<BenefitRequest> body) {
        return benefits.edit(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "deleteBenefit", summary = "Delete a benefit of which nothing was forecast")
    public void delete(@PathParam("id") UUID id) {
        benefits.delete(id);
    }

    @POST
    @Path("/{id}/forecasts")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "createBenefitForecast",
            summary = "Forecast what a benefit brings",
            description = "That becomes a version which nobody changes any more; the last one counts.")
    public RestResponse<ForecastView> forecast(@PathParam("id") UUID id, Input<ForecastRequest> body) {
        var made = benefits.forecast(id, body);
        return ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .header(HttpHeaders.LOCATION, "%s/%s/forecasts/%d".formatted(PATH, id, made.number()))
                .build();
    }

    @GET
    @Path("/{id}/forecasts")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listBenefitForecasts", summary = "List what was forecast of a benefit, the last first")
    public Page<ForecastView> forecasts(@PathParam("id") UUID id, @BeanParam ListQuery query) {
        return benefits.forecasts(id, query);
    }

    @GET
    @Path("/{id}/forecasts/{number}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getBenefitForecast", summary = "Read what was forecast of a benefit")
    public ForecastView forecast(@PathParam("id") UUID id, @PathParam("number") int number) {
        return benefits.forecast(id, number);
    }

    @POST
    @Path("/{id}/actuals")
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(
            operationId = "createBenefitActual",
            summary = "Record what a benefit has brought",
            description =
                    "A measurement of its metric, like any other. (source, externalId) written again replaces. Goes on after the"
                            + " initiative is done.")
    @APIResponse(
            responseCode = "201",
            description = "a new measurement",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ObservationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the measurement that was there, as it is now",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ObservationView.class)))
    public RestResponse<ObservationView> actual(@PathParam("id") UUID id, Input<ToldByDay> body) {
        var written = benefits.actual(id, body);
        return Created.orUpdated("/v1/observations/" + written.view().id(), written.view(), written.created());
    }

    @GET
    @Path("/{id}/actuals")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getBenefitActuals",
            summary = "Read what a benefit has brought beside what was forecast",
            description = "Period by period, from the measurements of its metric.")
    public BenefitActualsView actuals(@PathParam("id") UUID id) {
        return actuals.get(id);
    }
}
