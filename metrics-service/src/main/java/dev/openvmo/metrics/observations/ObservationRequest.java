package dev.openvmo.metrics.observations;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shape of a measurement, for the contract; {@link ObservationReader} reads it without binding. */
@Schema(
        name = "ObservationRequest",
        requiredProperties = {"metric", "subject", "value", "source", "externalId"},
        examples = {
            """
            {"metric":"checkout.conversion","subject":{"type":"INITIATIVE","externalRef":{"source":"jira","externalId":"RET-12"}},
             "observedAt":"2026-11-01T00:00:00Z","value":3.1,"source":"analytics","externalId":"d-2026-11-01","revision":1}"""
        })
record ObservationRequest(
        @Schema(description = "The key of a defined metric.", examples = "checkout.conversion", maxLength = 100)
                String metric,
        ObservedSubject subject,
        @Schema(description = "When it was measured: from 1900 to a day ahead. This, or the day.") Instant observedAt,
        @Schema(description = "The day it was measured, which begins where the subject's portfolio is.")
                LocalDate observedOn,
        @Schema(
                        type = SchemaType.NUMBER,
                        description = "What was measured: at most 18 digits before and 20 after the point.",
                        examples = "3.1")
                BigDecimal value,
        @Schema(description = "Who reports.", examples = "analytics", maxLength = 200) String source,
        @Schema(
                        description = "The reporter's own id: (source, externalId) written again replaces.",
                        examples = "d-2026-11-01",
                        maxLength = 500)
                String externalId,
        @Schema(
                        description =
                                "The higher wins, a lower one is STALE; without it the later arrival wins. In one batch all of one source"
                                        + " and externalId have one, or none has.",
                        examples = "1",
                        minimum = "0")
                Long revision) {}
