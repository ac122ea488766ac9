package dev.openvmo.metrics.cdevents;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shape of a CDEvent, for the contract; what each type holds, the specification's schemas say. */
@Schema(
        name = "CdEvent",
        description = "A CDEvent, as the schemas of CDEvents 0.5.1 say.",
        requiredProperties = {"context", "subject"},
        examples = {
            """
            {"context":{"specversion":"0.5.1","id":"271069a8","source":"/ci/shop","type":"dev.cdevents.service.deployed.0.3.0",
             "timestamp":"2026-11-25T16:02:11Z"},
             "subject":{"id":"checkout","source":"/ci/shop","content":{"environment":{"id":"production"},
             "artifactId":"pkg:oci/checkout@sha256:0b31b1c0"}}}"""
        })
record CdEventRequest(
        @Schema(
                        type = SchemaType.OBJECT,
                        implementation = Object.class,
                        description = "Who says what when: specversion, id, source, type, timestamp.")
                ObjectNode context,
        @Schema(
                        type = SchemaType.OBJECT,
                        implementation = Object.class,
                        description = "What it is about: id, source, content.")
                ObjectNode subject,
        @Schema(type = SchemaType.OBJECT, implementation = Object.class, description = "The sender's own; not read.")
                ObjectNode customData,
        @Schema(description = "Of what type customData is.", maxLength = 200, examples = "application/json")
                String customDataContentType) {}
