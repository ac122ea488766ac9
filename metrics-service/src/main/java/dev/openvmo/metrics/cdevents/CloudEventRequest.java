package dev.openvmo.metrics.cdevents;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shape of a CloudEvent that brings a CDEvent, for the contract. */
@Schema(
        name = "CloudEvent",
        description = "A CloudEvent (1.0) whose data is a CDEvent. Further attributes are not read.",
        requiredProperties = {"specversion", "id", "source", "type", "data"},
        examples = {
            """
            {"specversion":"1.0","id":"271069a8","source":"/ci/shop","type":"dev.cdevents.service.deployed.0.3.0",
             "data":{"context":{"specversion":"0.5.1","id":"271069a8","source":"/ci/shop",
             "type":"dev.cdevents.service.deployed.0.3.0","timestamp":"2026-11-25T16:02:11Z"},
             "subject":{"id":"checkout","source":"/ci/shop","content":{"environment":{"id":"production"},
             "artifactId":"pkg:oci/checkout@sha256:0b31b1c0"}}}}"""
        })
record CloudEventRequest(
        @Schema(description = "The version of CloudEvents.", enumeration = "1.0", examples = "1.0") String specversion,
        @Schema(description = "The event's id.", maxLength = 500, examples = "271069a8") String id,
        @Schema(description = "Who sends it.", maxLength = 200, examples = "/ci/shop") String source,
        @Schema(
                        description = "The type of the CDEvent.",
                        maxLength = 300,
                        examples = "dev.cdevents.service.deployed.0.3.0")
                String type,
        @Schema(description = "What it is about.", maxLength = 500, examples = "checkout") String subject,
        @Schema(description = "When it happened; the CDEvent's timestamp is what counts.") Instant time,
        @Schema(description = "What type the data is of.", maxLength = 200, examples = "application/json")
                String datacontenttype,
        CdEventRequest data) {}
