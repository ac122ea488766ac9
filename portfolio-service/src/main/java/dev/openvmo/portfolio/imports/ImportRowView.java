package dev.openvmo.portfolio.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one row of a file; the first below the header is 1. */
@Schema(name = "ImportRow")
record ImportRowView(
        @Schema(
                        description = "Which row: the first below the header is 1.",
                        minimum = "1",
                        maximum = "100000",
                        examples = "1")
                int row,
        @Nullable @Schema(description = "Its initiative's external id.", maxLength = 500, examples = "RET-12")
                String externalId,
        RowOutcome outcome,
        @Nullable @Schema(description = "Its initiative.") UUID initiativeId,
        @Nullable @Schema(description = "Why it was rejected.", ref = "#/components/schemas/Problem") JsonNode problem,
        @Schema(description = "What its measuring columns say.", implementation = Measurement[].class, maxItems = 200)
                JsonNode measurements) {}
