package dev.openvmo.kit.http;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A representation that says when it came and when it last changed. */
public interface Timestamped extends Versioned {
    @Schema(description = "When it was created.")
    Instant createdAt();

    @Schema(description = "When it last changed.")
    Instant updatedAt();
}
