package dev.openvmo.metrics.observations;

import dev.openvmo.metrics.subjects.SubjectType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was measured, by type and id. */
@Schema(name = "Subject", description = "What was measured.")
record SubjectRef(
        SubjectType type,
        @Schema(description = "Its id.", examples = "01935a00-0000-7000-8000-000000000101") UUID id) {}
