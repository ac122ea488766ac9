package dev.openvmo.kit.event.relay;

import dev.openvmo.kit.store.Row;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One outbox row and the Kafka record it becomes: a CloudEvent 1.0 in binary mode. */
record OutboxRecord(String topic, long seq, ProducerRecord<String, byte[]> message) {

    static OutboxRecord of(Row row) {
        var topic = row.text("topic");
        var key = row.text("aggregateid");
        var message = new ProducerRecord<String, byte[]>(
                topic, key, row.text("payload").getBytes(StandardCharsets.UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", row.text("id"));
        header(message, "ce_source", "/" + row.text("aggregatetype").replace('.', '/'));
        header(message, "ce_type", row.text("type"));
        header(message, "ce_subject", key);
        header(message, "ce_time", row.instant("occurred_at").toString());
        header(message, "content-type", "application/json");
        header(message, "ce_stateversion", row.text("stateversion"));
        header(message, "ce_portfolioid", row.text("portfolioid"));
        header(message, "ce_previousportfolioid", row.text("previousportfolioid"));
        header(message, "ce_actor", row.text("actor"));
        header(message, "ce_requestid", row.text("requestid"));
        header(message, "ce_traceparent", row.text("traceparent"));
        header(message, "traceparent", row.text("traceparent"));
        return new OutboxRecord(topic, row.number("seq"), message);
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        if (value != null) {
            message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
