package dev.openvmo.metrics.observations;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shape of a CloudEvent that brings a measurement, for the contract; {@link ObservationReader} reads it without binding. */
@Schema(
        name = "ObservationEvent",
        description = "A CloudEvent (1.0) whose data is a measurement. Further attributes are not read.",
        requiredProperties = {"specversion", "id", "source", "type", "data"},
        examples = {
            """
            {"specversion":"1.0","id":"d-2026-11-01","source":"analytics","type":"com.example.measured","time":"2026-11-01T00:00:00Z",
             "data":{"metric":"checkout.conversion","subject":{"type":"INITIATIVE","externalRef":{"source":"jira","externalId":"RET-12"}},
             "value":3.1}}"""
        })
record EventRequest(
        @Schema(description = "The version of CloudEvents.", enumeration = "1.0", examples = "1.0") String specversion,
        @Schema(
                        description = "The externalId of a measurement that has none.",
                        maxLength = 500,
                        examples = "d-2026-11-01")
                String id,
        @Schema(description = "The source of a measurement that has none.", maxLength = 200, examples = "analytics")
                String source,
        @Schema(
                        description = "What happened, in the sender's words.",
                        maxLength = 500,
                        examples = "com.example.measured")
                String type,
        @Schema(description = "observedAt of a measurement that has none.") Instant time,
        @Schema(description = "What type the data is of.", maxLength = 200, examples = "application/json")
                String datacontenttype,
        Data data) {

    /** What was measured: as on its own, but source, externalId and observedAt may be the event's. */
    @Schema(
            name = "ObservationEventData",
            description = "The measurement; source, externalId and observedAt may be the event's.",
            requiredProperties = {"metric", "subject", "value"})
    record Data(
            @Schema(description = "The key of a defined metric.", examples = "checkout.conversion", maxLength = 100)
                    String metric,
            ObservedSubject subject,
            @Schema(description = "When it was measured; the event's time when absent.") Instant observedAt,
            @Schema(description = "The day it was measured, instead of the time.") LocalDate observedOn,
            @Schema(type = SchemaType.NUMBER, description = "What was measured.", examples = "3.1") BigDecimal value,
            @Schema(
                            description = "Who reports; the event's source when absent.",
                            maxLength = 200,
                            examples = "analytics")
                    String source,
            @Schema(
                            description = "The reporter's own id; the event's when absent.",
                            maxLength = 500,
                            examples = "d-2026-11-01")
                    String externalId,
            @Schema(description = "The higher wins, a lower one is STALE.", minimum = "0", examples = "1")
                    Long revision) {}
}
