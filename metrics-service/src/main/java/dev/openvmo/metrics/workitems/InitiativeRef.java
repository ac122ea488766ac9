package dev.openvmo.metrics.workitems;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another system calls an initiative. Kept as one text: source and id, with a separator that neither may hold. */
@Schema(name = "WorkItemInitiativeRef", description = "What another system calls an initiative.")
record InitiativeRef(
        @NotBlank @Size(max = 100) @Schema(description = "The system that calls it so.", examples = "jira")
                String source,
        @NotBlank @Size(max = 500) @Schema(description = "Its id there.", examples = "RET-12") String externalId) {
    private static final String SEPARATOR = "\u001f";

    String name() {
        return source + SEPARATOR + externalId;
    }

    static InitiativeRef of(String name) {
        if (name == null) {
            return null;
        }
        var parts = name.split(SEPARATOR, 2);
        return new InitiativeRef(parts[0], parts[1]);
    }
}
