package dev.openvmo.metrics.insights;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an insight is about. */
@Schema(description = "What it is about.")
public enum InsightSubject {
    INITIATIVE,
    VALUE_STREAM,
    PORTFOLIO,
    TEAM,
    DECISION,
    ESTIMATOR
}
