package dev.openvmo.kit.event.consume;

import dev.openvmo.kit.event.Outbox;
import dev.openvmo.kit.event.topic.Topics;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.json.JsonText;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Transactions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.Uuid;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Puts aside what cannot be applied: into this database, for replay, and to the topic's DLQ, for others to see. */
@ApplicationScoped
class DeadLetterStore {

    private static final Logger LOG = Logger.getLogger(DeadLetterStore.class);

    /** Below what a broker takes, in bytes of three to a character. */
    private static final int LONGEST = 300_000;

    private final Sql sql;
    private final Outbox outbox;
    private final JsonText json;
    private final MeterRegistry meters;
    private final Transactions transactions;
    private final String service;

    DeadLetterStore(
            Sql sql,
            Outbox outbox,
            JsonText json,
            MeterRegistry meters,
            Transactions transactions,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.sql = sql;
        this.outbox = outbox;
        this.json = json;
        this.meters = meters;
        this.transactions = transactions;
        this.service = application.replaceFirst("-service$", "");
    }

    static Counter counter(MeterRegistry meters, String topic) {
        return meters.counter("openvmo.consumer.dead.letters", "topic", topic);
    }

    /** In the running transaction; reading the same record again does not put it aside again. */
    void put(ConsumedRecord arrival, String reason) {
        var inserted = sql.query(
                        """
                        insert into dead_letter (id, topic, topic_id, partition, position, key, headers, payload, reason, failed_at)
                        values (:id, :topic, :topicid, :partition, :position, :key, :headers::jsonb, :payload, :reason,
                                clock_timestamp())
                            on conflict (topic, topic_id, partition, position) do nothing
                        returning id
                        """)
                .with("id", Ids.next())
                .with("topic", arrival.topic())
                .with("topicid", arrival.topicId().toString())
                .with("partition", arrival.partition())
                .with("position", arrival.position())
                .with("key", ConsumedRecord.keepable(arrival.key()))
                .with("headers", json.text(arrival.headers()))
                .with("payload", arrival.payload())
                .with("reason", ConsumedRecord.keepable(reason))
                .first(row -> row.uuid("id"));
        inserted.ifPresent(id -> {
            LOG.errorf(
                    "put aside %s/%d@%d (key %s): %s",
                    arrival.topic(),
                    arrival.partition(),
                    arrival.position(),
                    ConsumedRecord.printable(arrival.key()),
                    ConsumedRecord.printable(reason));
            // a try that was rolled back put nothing aside
            transactions.afterCommit(() -> counter(meters, arrival.topic()).increment());
            outbox.letter(Topics.deadLetters(arrival.topic()), id.toString(), service, describe(arrival, reason, id));
        });
    }

    /** One to be applied again in the running transaction, with which it counts as replayed. */
    ConsumedRecord take(UUID id) {
        return sql.query("update dead_letter set replayed_at = clock_timestamp() where id = :id returning *")
                .with("id", id)
                .one(row -> {
                    var headers = new LinkedHashMap<String, String>();
                    json.tree(row.text("headers"))
                            .properties()
                            .forEach(header -> headers.put(
                                    header.getKey(), header.getValue().textValue()));
                    return new ConsumedRecord(
                            row.text("topic"),
                            Uuid.fromString(row.text("topic_id")),
                            row.integer("partition"),
                            row.number("position"),
                            row.text("key"),
                            headers,
                            row.bytes("payload"));
                });
    }

    private String describe(ConsumedRecord arrival, String reason, UUID id) {
        var letter = new LinkedHashMap<String, Object>();
        letter.put("id", id);
        letter.put("consumer", service);
        letter.put("topic", arrival.topic());
        letter.put("partition", arrival.partition());
        letter.put("position", arrival.position());
        letter.put("key", arrival.key());
        letter.put("reason", reason);
        letter.put("headers", arrival.headers());
        letter.put("payload", arrival.payload()); // base64: what is broken is kept byte by byte
        var whole = json.text(letter);
        if (whole.length() <= LONGEST) {
            return whole;
        }
        letter.keySet().removeAll(Set.of("key", "headers", "payload"));
        letter.put("reason", ConsumedRecord.printable(reason));
        letter.put(
                "kept", "too large to be sent: table dead_letter of the %s service has all of it".formatted(service));
        return json.text(letter);
    }
}
