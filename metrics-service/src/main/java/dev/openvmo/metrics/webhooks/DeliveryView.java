package dev.openvmo.metrics.webhooks;

import dev.openvmo.metrics.facts.Fate;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a delivery: its receipt. */
@Schema(name = "IntakeDelivery")
record DeliveryView(
        @Schema(description = "Its id here.") UUID id,
        @Schema(description = "The source it came from.") UUID sourceId,
        @Schema(
                        description =
                                "The sender's own id of it; of a sender that says none, the digest of what it sent.",
                        maxLength = 200,
                        examples = "72d3162e-cc78-11e3-81ab-4c9367dc0958")
                String senderDeliveryId,
        @Schema(
                        description = "What sort of delivery it is, in the sender's words.",
                        maxLength = 200,
                        examples = "deployment_status")
                String event,
        DeliveryState state,
        @Nullable
                @Schema(
                        description = "Why it was ignored or refused.",
                        maxLength = 1000,
                        examples = "ping: the webhook works")
                String reason,
        @Schema(description = "What it told.", maxItems = 1000) List<ToldFact> facts,
        @Schema(description = "How often it was sent again: it counts once.", minimum = "0", examples = "0")
                int redeliveries,
        @Schema(description = "When it was sent first.") Instant receivedAt,
        @Nullable @Schema(description = "When it was processed.") Instant processedAt) {

    /** A fact that a delivery told. */
    @Schema(name = "IntakeDeliveryFact")
    record ToldFact(
            @Nullable
                    @Schema(
                            description = "Where it is read; absent where it was refused.",
                            maxLength = 200,
                            examples = "/v1/deployments/6f4b1a0e-96a5-5d4e-8a53-5f1f1a2d9d01")
                    String fact,
            Fate fate,
            @Nullable
                    @Schema(
                            description = "Why it was refused.",
                            maxLength = 1000,
                            examples = "There is no service of this name.")
                    String reason) {}
}
