package dev.openvmo.portfolio.actuals;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How something is booked. */
@Schema(description = "Capital expenditure, which becomes an asset, or operating expense.")
enum ActualKind {
    CAPEX,
    OPEX
}
