package dev.openvmo.metrics.catalogue;

/** What a metric tells about. */
public enum MetricKind {
    VALUE,
    FLOW,
    DELIVERY,
    QUALITY,
    FINANCE,
    PEOPLE,
    SATISFACTION
}
