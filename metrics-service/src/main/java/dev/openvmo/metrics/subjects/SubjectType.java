package dev.openvmo.metrics.subjects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be measured. */
@Schema(description = "What can be measured.")
public enum SubjectType {
    INITIATIVE,
    VALUE_STREAM,
    PORTFOLIO
}
