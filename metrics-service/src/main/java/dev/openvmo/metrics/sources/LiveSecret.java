package dev.openvmo.metrics.sources;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a secret lives, and since when; never the secret. */
@Schema(name = "IntakeSecretInfo")
record LiveSecret(
        @Schema(description = "By which it is taken away.") UUID id,
        @Schema(description = "Since when deliveries may be signed with it.") Instant createdAt) {}
