package dev.openvmo.metrics.observations;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.AcceptsMany;
import dev.openvmo.kit.http.BodyLimits;
import dev.openvmo.kit.http.Created;
import dev.openvmo.kit.page.ListQuery;
import dev.openvmo.kit.page.Page;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.metrics.intake.EventAttributesRequest;
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
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** {@code /v1/observations}. */
@Path("/v1/observations")
@Endpoint
@Tag(name = "Observations", description = "Measurements, one or ten thousand at a time")
class ObservationResource {
    private static final String PATH = "/v1/observations";
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String ROWS = "text/csv";
    private static final String EVENT = "application/cloudevents+json";
    private static final String EVENTS = "application/cloudevents-batch+json";

    private final ObservationWrites writes;
    private final Observations observations;
    private final ObservationDeletion deletion;
    private final Clock clock;

    ObservationResource(
            ObservationWrites writes, Observations observations, ObservationDeletion deletion, Clock clock) {
        this.writes = writes;
        this.observations = observations;
        this.deletion = deletion;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Consumes({JSON, LINES, EVENT})
    @Operation(
            operationId = "createObservation",
            summary = "Record a measurement",
            description =
                    "(source, externalId) written again replaces. A CloudEvent may bring it, structured or binary: what the"
                            + " measurement does not say of source, externalId and observedAt, the event's source, id and time do.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = JSON, schema = @Schema(implementation = ObservationRequest.class)),
                @Content(mediaType = EVENT, schema = @Schema(implementation = EventRequest.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "a new measurement",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ObservationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the measurement that was there, as it is now",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ObservationView.class)))
    public RestResponse<ObservationView> create(
            byte[] body,
            @BeanParam EventAttributesRequest event,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType) {
        if (is(LINES, contentType)) {
            throw ObservationReader.many();
        }
        var written = writes.create(one(body, event, contentType));
        return Created.orUpdated(PATH + "/" + written.view().id(), written.view(), written.created());
    }

    @POST
    @Path("/batch")
    @AcceptsMany
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Consumes({JSON, LINES, ROWS, EVENTS})
    @Operation(
            operationId = "createObservations",
            summary = "Record up to 10,000 measurements",
            description =
                    "Answers with counts, a receipt and the failed items; a line that is not JSON is one of them. The columns of CSV are"
                            + " the members, those within others behind a dot.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = JSON, schema = @Schema(implementation = ObservationRequest[].class)),
                @Content(mediaType = LINES, schema = @Schema(implementation = ObservationRequest.class)),
                @Content(
                        mediaType = ROWS,
                        schema = @Schema(type = SchemaType.STRING, maxLength = BodyLimits.BYTES),
                        example =
                                """
                                metric,subject.type,subject.externalRef.source,subject.externalRef.externalId,observedOn,value,source,externalId
                                checkout.conversion,INITIATIVE,jira,RET-12,2026-11-01,3.1,analytics,d-2026-11-01
                                """),
                @Content(mediaType = EVENTS, schema = @Schema(implementation = EventRequest[].class))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of them",
            headers = @Header(name = "Location", ref = "#/components/headers/Location"),
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ReceiptView.class)))
    public RestResponse<ReceiptView> createMany(
            byte[] body,
            @QueryParam("atomic") @Parameter(description = "all of them, or none", example = "false") Boolean atomic,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType) {
        var receipt = writes.createMany(many(body, contentType), Boolean.TRUE.equals(atomic));
        return ResponseBuilder.ok(receipt)
                .header(HttpHeaders.LOCATION, ReceiptResource.PATH + "/" + receipt.receiptId())
                .build();
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
    public void delete(@PathParam("id") UUID id) {
        deletion.delete(id);
    }

    private Observation one(byte[] body, EventAttributesRequest event, String contentType) {
        if (is(EVENT, contentType)) {
            return ObservationReader.event(body, clock.instant());
        }
        return event.inHeaders()
                ? ObservationReader.event(event, body, clock.instant())
                : ObservationReader.one(body, clock.instant());
    }

    private Batch many(byte[] body, String contentType) {
        if (is(LINES, contentType)) {
            return ObservationReader.lines(body, clock.instant());
        }
        if (is(ROWS, contentType)) {
            return ObservationRows.read(body, clock.instant());
        }
        return is(EVENTS, contentType)
                ? ObservationReader.events(body, clock.instant())
                : ObservationReader.array(body, clock.instant());
    }

    private static boolean is(String type, String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(type);
    }
}
