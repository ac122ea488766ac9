package dev.openvmo.metrics.status;

/** Whether what was measured last tends to where the metric's direction says that it is better. */
enum Trend {
    IMPROVING,
    STEADY,
    WORSENING
}
