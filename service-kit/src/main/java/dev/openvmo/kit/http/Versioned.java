package dev.openvmo.kit.http;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A representation with a version of its own: its ETag is {@code "<version>"}. */
public interface Versioned {
    /** Ids are UUIDs of version 7, or 5 where they are made of a natural key. */
    @Schema(description = "Its id: for ever, and only its.")
    UUID id();

    /** What the ETag is made of. */
    @Schema(description = "Rises with every change; the ETag is made of it.", examples = "3", minimum = "1")
    long version();
}
