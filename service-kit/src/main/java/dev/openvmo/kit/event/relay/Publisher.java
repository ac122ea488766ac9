package dev.openvmo.kit.event.relay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Sends records in one Kafka transaction: the broker refuses it from a relay that has been replaced, whenever that one
 * wakes up. So nothing old is written after something newer, which compaction would keep.
 */
final class Publisher {

    private record Refusal(OutboxRecord record, Exception reason) {}

    // In turn: a producer's next transaction waits about 20 ms until its last one is finished on all partitions, which
    // goes on after the commit is safe. The next producer need not wait, and its records still come later in the log.
    private final List<Producer<String, byte[]>> ring;
    private int turn;

    Publisher(List<Producer<String, byte[]>> ring) {
        this.ring = ring;
    }

    /** Sends all or, if the broker refuses some of them for themselves, none; then says which and why. */
    Map<OutboxRecord, String> publish(List<OutboxRecord> records) {
        var refusals = new ConcurrentLinkedQueue<Refusal>();
        var producer = ring.get(turn++ % ring.size());
        try {
            attempt(producer, records, refusals);
            return Map.of();
        } catch (KafkaException e) {
            var suspects = suspects(refusals, e);
            producer.abortTransaction();
            return records.size() == 1 ? suspects : confirm(suspects, e);
        }
    }

    private static void attempt(
            Producer<String, byte[]> producer, List<OutboxRecord> records, Queue<Refusal> refusals) {
        producer.beginTransaction();
        for (var record : records) {
            producer.send(record.message(), (metadata, failure) -> {
                if (failure != null) {
                    refusals.add(new Refusal(record, failure));
                }
            });
        }
        producer.commitTransaction();
    }

    // A whole batch is refused for one bad record in it: each is tried alone before it is accused. If all are taken
    // now, the refusal has passed; the others are still unsent, and the relay begins the batch anew.
    private Map<OutboxRecord, String> confirm(Map<OutboxRecord, String> suspects, RuntimeException failure) {
        var confirmed = new LinkedHashMap<OutboxRecord, String>();
        for (var suspect : suspects.keySet()) {
            confirmed.putAll(publish(List.of(suspect)));
        }
        if (confirmed.isEmpty()) {
            throw failure;
        }
        return confirmed;
    }

    private static Map<OutboxRecord, String> suspects(Queue<Refusal> refusals, RuntimeException failure) {
        var suspects = new LinkedHashMap<OutboxRecord, String>();
        for (var refusal : new ArrayList<>(refusals)) {
            if (isItsOwnFault(refusal.reason())) {
                suspects.put(refusal.record(), refusal.reason().getMessage());
            }
        }
        if (suspects.isEmpty()) {
            throw failure;
        }
        return suspects;
    }

    private static boolean isItsOwnFault(Exception reason) {
        return reason instanceof RecordTooLargeException
                || reason instanceof RecordBatchTooLargeException
                || reason instanceof InvalidRecordException
                || reason instanceof InvalidTimestampException
                || reason instanceof SerializationException;
    }
}
