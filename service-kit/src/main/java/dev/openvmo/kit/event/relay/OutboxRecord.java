package dev.openvmo.kit.event.relay;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One outbox row and the Kafka record it becomes: a CloudEvent 1.0 in binary mode. */
record OutboxRecord(String topic, long seq, ProducerRecord<String, byte[]> message) {

    static OutboxRecord of(ResultSet row) throws SQLException {
        var topic = row.getString("topic");
        var key = row.getString("aggregateid");
        var occurred = row.getObject("occurred_at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
        var message = new ProducerRecord<String, byte[]>(
                topic, key, row.getString("payload").getBytes(StandardCharsets.UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", row.getString("id"));
        header(message, "ce_source", "/" + row.getString("aggregatetype").replace('.', '/'));
        header(message, "ce_type", row.getString("type"));
        header(message, "ce_subject", key);
        header(message, "ce_time", occurred.truncatedTo(ChronoUnit.MICROS).toString());
        header(message, "content-type", "application/json");
        header(message, "ce_stateversion", row.getString("stateversion"));
        header(message, "ce_portfolioid", row.getString("portfolioid"));
        header(message, "ce_previousportfolioid", row.getString("previousportfolioid"));
        header(message, "ce_actor", row.getString("actor"));
        header(message, "ce_requestid", row.getString("requestid"));
        header(message, "ce_traceparent", row.getString("traceparent"));
        header(message, "traceparent", row.getString("traceparent"));
        return new OutboxRecord(topic, row.getLong("seq"), message);
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        if (value != null) {
            message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
