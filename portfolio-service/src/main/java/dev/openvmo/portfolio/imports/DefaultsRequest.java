package dev.openvmo.portfolio.imports;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a new initiative gets where the file says nothing. */
@Schema(name = "ImportDefaults")
record DefaultsRequest(
        @Pattern(regexp = "PROJECT|PROGRAMME|PRODUCT|EPIC", message = "must be PROJECT, PROGRAMME, PRODUCT or EPIC")
                @Schema(maxLength = 20, defaultValue = "PROJECT", examples = "PROGRAMME")
                String kind,
        @Pattern(regexp = "BUSINESS|ENABLER", message = "must be BUSINESS or ENABLER")
                @Schema(maxLength = 20, defaultValue = "BUSINESS", examples = "BUSINESS")
                String category,
        @Pattern(regexp = "H[0-3]", message = "must be H0, H1, H2 or H3") @Schema(maxLength = 2, examples = "H1")
                String horizon) {}
