package dev.openvmo.kit.event.consume;

import dev.openvmo.kit.cause.Cause;
import java.util.List;
import org.apache.kafka.common.Uuid;

/** A record where it lies: which topic (of several that may have had the name), partition and position. */
record Arrival(
        String topic, Uuid topicId, int partition, long position, String key, EventHeaders headers, byte[] payload) {

    /** The request that these are the consequence of, if it is one. */
    static Cause cause(List<Arrival> arrivals) {
        var causes = arrivals.stream().map(Arrival::cause).distinct().toList();
        return causes.size() == 1 ? causes.get(0) : Cause.NONE;
    }

    private Cause cause() {
        return new Cause(headers.get("ce_requestid"), headers.get("ce_traceparent"));
    }
}
