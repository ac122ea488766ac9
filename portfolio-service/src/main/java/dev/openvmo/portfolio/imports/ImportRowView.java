package dev.openvmo.portfolio.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one row of a file; the first below the header is 1. */
@Schema(name = "ImportRow")
record ImportRowView(
        @Schema(examples = "1") int row,
        @Schema(examples = "RET-12") String externalId,
        RowOutcome outcome,
        UUID initiativeId,
        @Schema(description = "why it, or its dates, were refused, as problem+json", implementation = Object.class)
                JsonNode problem,
        @Schema(implementation = Measurement[].class) JsonNode measurements) {}
