package dev.openvmo.metrics.cdevents;

import dev.openvmo.kit.endpoint.Endpoint;
import dev.openvmo.kit.http.AcceptsMany;
import dev.openvmo.kit.security.Roles;
import dev.openvmo.metrics.intake.EventAttributesRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/intake/cloudevents}. */
@Path("/v1/intake/cloudevents")
@Endpoint
@Tag(name = "Intake of events", description = "What pipelines tell in the words of CDEvents 0.3 to 0.5")
class CloudEventResource {
    private static final String JSON = "application/json";
    private static final String EVENT = "application/cloudevents+json";
    private static final String EVENTS = "application/cloudevents-batch+json";

    private final EventIntake intake;

    CloudEventResource(EventIntake intake) {
        this.intake = intake;
    }

    @POST
    @AcceptsMany
    @RolesAllowed({Roles.PIPELINE, Roles.CONTRIBUTOR})
    @Consumes({JSON, EVENT, EVENTS})
    @Operation(
            operationId = "takeCloudEvents",
            summary = "Take CDEvents, one or up to 10,000",
            description =
                    "CloudEvents 1.0: binary (attributes in ce- headers, the CDEvent as the body), structured or a batch. Types and versions"
                            + " that are not known are kept for a time, and IGNORED. What is wrong with one event refuses it; of a batch,"
                            + " that event only.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = JSON, schema = @Schema(implementation = CdEventRequest.class)),
                @Content(mediaType = EVENT, schema = @Schema(implementation = CloudEventRequest.class)),
                @Content(mediaType = EVENTS, schema = @Schema(implementation = CloudEventRequest[].class))
            })
    public EventReceiptView take(
            byte[] body,
            @BeanParam EventAttributesRequest attributes,
            @QueryParam("portfolioId")
                    @Parameter(
                            description = "For which portfolio they are, where neither services nor the key tell that.",
                            example = "0198c0de-0000-7000-8000-000000000001")
                    UUID portfolioId,
            @QueryParam("atomic") @Parameter(description = "all of them, or none", example = "false") Boolean atomic,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType) {
        var type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith(EVENTS)) {
            List<Supplier<CloudEvent>> events = EventBodies.many(body).stream()
                    .map(bytes -> (Supplier<CloudEvent>) () -> CloudEvent.structured(EventBodies.one(bytes)))
                    .toList();
            return intake.many(events, portfolioId, Boolean.TRUE.equals(atomic));
        }
        var document = EventBodies.one(body);
        return intake.one(
                type.startsWith(EVENT) ? CloudEvent.structured(document) : CloudEvent.binary(attributes, document),
                portfolioId);
    }
}
