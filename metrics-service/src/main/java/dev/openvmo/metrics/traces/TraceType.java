package dev.openvmo.metrics.traces;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a trace goes over. */
@Schema(name = "TraceType", description = "What a trace goes over; a METRIC is what one metric says of one subject.")
public enum TraceType {
    STRATEGY,
    THEME,
    OBJECTIVE,
    KEY_RESULT,
    PORTFOLIO,
    VALUE_STREAM,
    INITIATIVE,
    METRIC,
    DEPLOYMENT
}
