package dev.openvmo.metrics.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.metrics.sources.Source;

/** Reads deliveries so that what lacks something needed means nothing, and says what it lacks. Pure. */
final class Readings {
    private Readings() {}

    static Reading of(Sender sender, String event, JsonNode body, Source source) {
        try {
            return sender.read(event, new Payload(body), source);
        } catch (Payload.Unreadable unreadable) {
            return new Reading.Nothing(unreadable.getMessage());
        }
    }
}
