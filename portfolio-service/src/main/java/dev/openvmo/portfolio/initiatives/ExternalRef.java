package dev.openvmo.portfolio.initiatives;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the initiative is called elsewhere; unique in the organisation. */
@Schema(name = "ExternalRef", description = "What it is called elsewhere; unique in the organisation.")
record ExternalRef(
        @NotBlank @Size(max = 100) @Schema(description = "The system that calls it so.", examples = "jira")
                String source,
        @NotBlank @Size(max = 500) @Schema(description = "Its id there.", examples = "RET-12") String externalId) {

    static ExternalRef of(String source, String externalId) {
        return source == null ? null : new ExternalRef(source, externalId);
    }
}
