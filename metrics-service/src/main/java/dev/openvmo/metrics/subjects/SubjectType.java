package dev.openvmo.metrics.subjects;

/** What can be measured. */
public enum SubjectType {
    INITIATIVE,
    VALUE_STREAM,
    PORTFOLIO
}
