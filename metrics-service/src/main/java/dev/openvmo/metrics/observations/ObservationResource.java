package dev.openvmo.metrics.observations;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.AcceptsMany;
import dev.openvmo.kit.http.Answers;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/observations}. */
@Path("/v1/observations")
@Endpoint
@Tag(name = "Observations", description = "Measurements, one or ten thousand at a time")
class ObservationResource {
    private static final String LINES = "application/x-ndjson";

    private final ObservationWrites writes;
    private final Observations observations;
    private final Withdrawals withdrawals;

    ObservationResource(ObservationWrites writes, Observations observations, Withdrawals withdrawals) {
        this.writes = writes;
        this.observations = observations;
        this.withdrawals = withdrawals;
    }

    @POST
    @AcceptsMany
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Consumes({"application/json", LINES})
    @Operation(
            operationId = "recordObservations",
            summary = "Record a measurement, or up to 10,000 of them",
            description =
                    "(source, externalId) written again replaces. One object answers with the measurement; an array "
                            + "or NDJSON with counts, a receipt and the failed items.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(anyOf = {ObservationRequest.class, ObservationRequest[].class})),
                @Content(mediaType = LINES, schema = @Schema(implementation = ObservationRequest.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "a new measurement",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ObservationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the measurement as it is now, or what became of many",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {ObservationView.class, ReceiptView.class})))
    public Response record(
            byte[] body,
            @QueryParam("atomic") @Parameter(description = "all of many, or none of them", example = "false")
                    Boolean atomic,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType) {
        var lines = contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(LINES);
        return writes.write(ObservationReader.read(body, lines), Boolean.TRUE.equals(atomic));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listObservations", summary = "List measurements, the latest first")
    public Page<ObservationView> list(@BeanParam ListQuery query) {
        return observations.page(query);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getObservation", summary = "Read a measurement")
    public ObservationView get(@PathParam("id") UUID id) {
        return observations.one(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Operation(operationId = "deleteObservation", summary = "Take a measurement back")
    public Response delete(@PathParam("id") UUID id) {
        withdrawals.withdraw(id);
        return Answers.noContent();
    }
}
