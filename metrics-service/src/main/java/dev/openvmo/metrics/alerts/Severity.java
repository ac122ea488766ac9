package dev.openvmo.metrics.alerts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much it matters. */
@Schema(name = "AlertSeverity", description = "How much it matters.")
enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
