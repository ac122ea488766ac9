package dev.openvmo.metrics.facts;

import java.util.UUID;

/** How a sender tells an initiative: by its id, or by what another system calls it. Kept as one text. */
public record InitiativeName(UUID id, String source, String externalId) {
    private static final String SEPARATOR = "\u001f";

    /** By its id; null where there is none. */
    public static InitiativeName of(UUID id) {
        return id == null ? null : new InitiativeName(id, null, null);
    }

    /** By what this system calls it. */
    public static InitiativeName of(String source, String externalId) {
        return new InitiativeName(null, source, externalId);
    }

    /** As it is kept: the id, or source and id with a separator that neither may hold. */
    String text() {
        return id == null ? source + SEPARATOR + externalId : id.toString();
    }

    /** Read from what is kept. */
    static InitiativeName parse(String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split(SEPARATOR, 2);
        return parts.length == 1 ? of(UUID.fromString(text)) : of(parts[0], parts[1]);
    }
}
