package dev.openvmo.portfolio.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a row. */
@Schema(description = "What became of a row.")
enum RowOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED
}
