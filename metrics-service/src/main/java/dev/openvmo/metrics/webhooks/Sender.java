package dev.openvmo.metrics.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.metrics.sources.Source;
import dev.openvmo.metrics.sources.SourceKind;
import java.time.Instant;
import java.util.List;

/** One sender's ways: how it proves itself, what it calls its deliveries, and what they say. Pure. */
interface Sender {
    /** The senders that are understood. */
    static Sender of(SourceKind kind) {
        return switch (kind) {
            case GITHUB -> new Github();
            case GITLAB -> new Gitlab();
            case PAGERDUTY -> new Pagerduty();
        };
    }

    /** Whether whoever sent it knows one of the secrets; decided by the bytes alone. */
    boolean proves(Envelope envelope, List<String> secrets, Instant now);

    /** Its own id of the delivery, the same when it is sent again; empty where it says none. */
    String deliveryId(Envelope envelope, JsonNode body);

    /** What sort of delivery it is, in the sender's words. */
    String event(Envelope envelope, JsonNode body);

    /** The bytes of the JSON document. */
    default byte[] document(Envelope envelope) {
        return envelope.body();
    }

    /** What it says to this source. */
    Reading read(String event, Payload body, Source source);
}
