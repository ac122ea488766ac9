package dev.openvmo.metrics.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a metric tells about. */
@Schema(description = "What it tells about.")
public enum MetricKind {
    VALUE,
    FLOW,
    DELIVERY,
    QUALITY,
    FINANCE,
    PEOPLE,
    SATISFACTION
}
