package dev.openvmo.metrics.sources;

import dev.openvmo.kit.http.ShownOnce;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new live secret. */
@Schema(name = "IntakeSecret")
record SecretView(
        @Schema(description = "By which it is taken away.") UUID id,
        @Nullable
                @Schema(
                        description = "Shown once, where it was made here: give it to the sender.",
                        maxLength = 200,
                        examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                String secret,
        @Schema(description = "Since when deliveries may be signed with it.") Instant createdAt)
        implements ShownOnce {

    @Override
    public SecretView later() {
        return new SecretView(id, null, createdAt);
    }
}
