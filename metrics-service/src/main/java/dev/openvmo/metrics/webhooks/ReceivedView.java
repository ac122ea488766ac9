package dev.openvmo.metrics.webhooks;

import jakarta.annotation.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a sender is answered: it is kept, and will be processed. */
@Schema(name = "IntakeReceived")
record ReceivedView(
        @Schema(description = "Its id here.") UUID id,
        @Schema(
                        description = "Where it says what became of it.",
                        maxLength = 200,
                        examples =
                                "/v1/intake-sources/0198c0de-0000-7000-8000-000000000003/deliveries/0198c0de-0000-7000-8000-000000000004")
                String receipt,
        @Schema(description = "Whether it was sent before: it counts once.") boolean duplicate,
        @Nullable
                @Schema(
                        description = "Why it means nothing here, where that is so.",
                        maxLength = 1000,
                        examples = "ping: the webhook works")
                String ignored) {}
