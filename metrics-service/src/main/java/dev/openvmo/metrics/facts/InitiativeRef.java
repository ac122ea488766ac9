package dev.openvmo.metrics.facts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another system calls an initiative. */
@Schema(
        name = "FactInitiativeRef",
        examples = {"{\"source\":\"jira\",\"externalId\":\"RET-12\"}"})
record InitiativeRef(
        @NotBlank @Size(max = 100) @Schema(description = "The system that calls it so.", examples = "jira")
                String source,
        @NotBlank @Size(max = 500) @Schema(description = "Its id there.", examples = "RET-12") String externalId) {

    /** As it was told; null where it was told by its id, or not. */
    static InitiativeRef of(String kept) {
        var name = InitiativeName.parse(kept);
        return name == null || name.id() != null ? null : new InitiativeRef(name.source(), name.externalId());
    }
}
