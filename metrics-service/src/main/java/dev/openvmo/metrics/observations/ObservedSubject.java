package dev.openvmo.metrics.observations;

import dev.openvmo.metrics.subjects.SubjectType;
import jakarta.annotation.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was measured, by its id or by what its sender calls it: an initiative by its external reference, a value stream or a
 * portfolio by its key. Such a name is kept as one text: the key, or source and id with a separator that neither may hold.
 */
@Schema(
        name = "Subject",
        description = "What was measured: by id, or by what the sender calls it.",
        examples = {
            """
            {"type":"INITIATIVE","id":"01935a00-0000-7000-8000-000000000101","externalRef":{"source":"jira","externalId":"RET-12"}}"""
        })
record ObservedSubject(
        SubjectType type,
        @Nullable
                @Schema(
                        description = "Its id; absent while it is only known by its name.",
                        examples = "01935a00-0000-7000-8000-000000000101")
                UUID id,
        @Nullable ExternalRef externalRef,
        @Nullable
                @Schema(
                        description = "The key of a value stream or portfolio, where the sender tells that.",
                        maxLength = 100,
                        examples = "RETAIL")
                String key) {
    private static final String SEPARATOR = "\u001f";

    /** What another system calls an initiative. */
    @Schema(
            name = "SubjectRef",
            description = "What another system calls an initiative, where the sender tells that.",
            requiredProperties = {"source", "externalId"})
    record ExternalRef(
            @Schema(description = "The system that calls it so.", maxLength = 100, examples = "jira") String source,
            @Schema(description = "Its id there.", maxLength = 500, examples = "RET-12") String externalId) {

        String name() {
            return source + SEPARATOR + externalId;
        }
    }

    /** The subject of a row. */
    static ObservedSubject of(SubjectType type, UUID id, String name, boolean linked) {
        var shown = name == null || linked ? id : null;
        if (name == null || type != SubjectType.INITIATIVE) {
            return new ObservedSubject(type, shown, null, name);
        }
        var parts = name.split(SEPARATOR, 2);
        return new ObservedSubject(type, shown, new ExternalRef(parts[0], parts[1]), null);
    }
}
