package dev.openvmo.kit.event.relay;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** A producer to whom one key's record is refused once, as while a topic's greatest message size is being raised. */
final class RefusingOnceProducer extends KafkaProducer<String, byte[]> {

    private final String key;
    private final AtomicBoolean refused;
    private RecordTooLargeException refusal;

    /**
     * Refuses the record of this key unless {@code refused} says that this has been done.
     *
     * @param refused common to a relay's producers, of which each start makes new ones
     */
    RefusingOnceProducer(Map<String, Object> settings, String key, AtomicBoolean refused) {
        super(settings);
        this.key = key;
        this.refused = refused;
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
        if (record.key().equals(key) && refused.compareAndSet(false, true)) {
            refusal = new RecordTooLargeException("too large for the moment");
            callback.onCompletion(null, refusal);
            return CompletableFuture.failedFuture(refusal);
        }
        return super.send(record, callback);
    }

    @Override
    public void commitTransaction() {
        if (refusal != null) {
            var reason = refusal;
            refusal = null;
            throw new KafkaException("a record was refused", reason);
        }
        super.commitTransaction();
    }
}
