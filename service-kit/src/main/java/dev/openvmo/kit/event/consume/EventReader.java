package dev.openvmo.kit.event.consume;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.event.StateEvent;
import dev.openvmo.kit.event.UnreadableEvent;
import java.io.IOException;
import java.util.UUID;

/** Reads a record as the CloudEvent it should be. */
final class EventReader {

    /** An epoch in the high bits, at most one for each ten minutes since 2026: enough until 2105. */
    private static final long LAST_VERSION = (1L << 54) - 1;

    private EventReader() {}

    static StateEvent read(ConsumedRecord arrival) {
        var data = data(arrival);
        return new StateEvent(
                uuid("key", arrival.key()),
                version(arrival.headers().get("ce_stateversion")),
                arrival.headers().get("ce_portfolioid") == null
                        ? null
                        : uuid("ce_portfolioid", arrival.headers().get("ce_portfolioid")),
                arrival.headers().get("ce_type"),
                data.path("deleted").asBoolean(false),
                data);
    }

    private static JsonNode data(ConsumedRecord arrival) {
        if (arrival.payload() == null) {
            throw new UnreadableEvent("the record has no value");
        }
        try {
            var data = StateEvent.JSON.readTree(arrival.payload());
            if (!data.isObject()) {
                throw new UnreadableEvent("the value is not a JSON object");
            }
            return data;
        } catch (IOException e) {
            throw new UnreadableEvent("the value is not JSON", e);
        }
    }

    private static long version(String text) {
        try {
            var version = Long.parseLong(text);
            if (version < 1 || version > LAST_VERSION) {
                throw new UnreadableEvent("header ce_stateversion is none that was ever given: " + text);
            }
            return version;
        } catch (NumberFormatException e) {
            throw new UnreadableEvent("header ce_stateversion is not a number: " + text, e);
        }
    }

    private static UUID uuid(String what, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new UnreadableEvent(what + " is not a UUID: " + text, e);
        }
    }
}
