package dev.openvmo.kit.event.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event that could not be applied, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeadLetter", description = "An event that could not be applied, and why.")
record DeadLetterView(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "Where it was read.", examples = "openvmo.portfolio.initiative", maxLength = 249)
                String topic,
        @Schema(description = "The partition of the topic.", minimum = "0") int partition,
        @Schema(description = "The offset in the partition.", minimum = "0") long position,
        @Nullable @Schema(description = "The key of the record.", maxLength = 2000) String key,
        @Schema(description = "Why it could not be applied.", maxLength = 4000) String reason,
        @Nullable @Schema(description = "The record's headers.") JsonNode attributes,
        @Nullable @Schema(description = "The record's value as text.", maxLength = 1048576) String payload,
        @Schema(description = "When it was put aside.") Instant failedAt,
        @Nullable @Schema(description = "When it was last handed in again.") Instant replayedAt) {}
