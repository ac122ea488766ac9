package dev.openvmo.portfolio.terms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much an impediment hinders. */
@Schema(description = "How much it hinders.")
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
