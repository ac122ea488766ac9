package dev.openvmo.kit.event.consume;

import dev.openvmo.kit.correlation.Correlation;
import java.util.List;
import org.apache.kafka.common.Uuid;

/** A record where it lies: which topic (of several that may have had the name), partition and position. */
record ConsumedRecord(
        String topic, Uuid topicId, int partition, long position, String key, EventHeaders headers, byte[] payload) {

    /** The request that these are the consequence of, if it is one. */
    static Correlation cause(List<ConsumedRecord> arrivals) {
        var causes = arrivals.stream().map(ConsumedRecord::cause).distinct().toList();
        return causes.size() == 1 ? causes.get(0) : Correlation.NONE;
    }

    private Correlation cause() {
        return new Correlation(headers.get("ce_requestid"), headers.get("ce_traceparent"));
    }
}
