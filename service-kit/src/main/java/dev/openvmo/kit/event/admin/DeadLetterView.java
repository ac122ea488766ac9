package dev.openvmo.kit.event.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/** An event that could not be applied, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterView(
        UUID id,
        String topic,
        int partition,
        long position,
        String key,
        String reason,
        JsonNode attributes,
        String payload,
        Instant failedAt,
        Instant replayedAt) {}
