package dev.openvmo.kit.event.relay;

import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.background.Signal;
import dev.openvmo.kit.testing.Backing;
import dev.openvmo.kit.testing.Patience;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic of its own, outbox rows written by hand, and relays that take them there. */
final class RelayBench implements AutoCloseable {

    final String topic = "bench." + UUID.randomUUID();
    final Signal announced = new Signal();
    private final DirectConnections database;
    private final List<Thread> threads = new ArrayList<>();

    RelayBench(DirectConnections database, Map<String, String> topicSettings) throws Exception {
        this.database = database;
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(2), Optional.empty()).configs(topicSettings)))
                    .all()
                    .get();
        }
    }

    /** From now on the topic keeps the newest of each key only, as those of the state do, but within seconds. */
    void compactSoon() throws Exception {
        var settings = Map.of(
                "cleanup.policy", "compact",
                "segment.ms", "200",
                "max.compaction.lag.ms", "200",
                "min.cleanable.dirty.ratio", "0.001");
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers()))) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            settings.entrySet().stream()
                                    .map(e -> new AlterConfigOp(
                                            new ConfigEntry(e.getKey(), e.getValue()), AlterConfigOp.OpType.SET))
                                    .toList()))
                    .all()
                    .get();
        }
    }

    /** Starts a relay whose producer is wrapped. */
    Relay start(Duration silence, UnaryOperator<Producer<String, byte[]>> wrap) {
        var relay = relay(silence, wrap);
        var thread = new Thread(() -> again(relay), "relay-under-test");
        threads.add(thread);
        thread.start();
        return relay;
    }

    /** As its background thread does. */
    private static void again(Relay relay) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                relay.run();
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    /** A relay that never runs, as in a replica that has not won the lock. */
    Relay passive() {
        return relay(Duration.ofSeconds(10), p -> p);
    }

    private Relay relay(Duration silence, UnaryOperator<Producer<String, byte[]>> wrap) {
        return new Relay(
                () -> RelaySession.open(database, silence),
                () -> List.of(wrap.apply(new KafkaProducer<>(RelayProducers.settings(brokers(), topic)))),
                () -> Set.of(topic),
                () -> {},
                announced,
                new SimpleMeterRegistry());
    }

    Relay start() {
        return start(Duration.ofSeconds(10), p -> p);
    }

    void write(String key, long version, String payload) throws SQLException {
        try (var connection = Backing.superuser()) {
            write(connection, key, version, payload);
        }
        announced.raise();
    }

    void write(Connection connection, String key, long version, String payload) throws SQLException {
        try (var insert = connection.prepareStatement(
                """
                insert into outbox (id, aggregatetype, aggregateid, type, payload, topic, stateversion, occurred_at)
                values (gen_random_uuid(), 'kit.bench', ?, 'dev.openvmo.kit.bench.written.v1', ?, ?, ?, now())
                """)) {
            insert.setString(1, key);
            insert.setString(2, payload);
            insert.setString(3, topic);
            insert.setLong(4, version);
            insert.executeUpdate();
        }
    }

    int rows(String condition) throws SQLException {
        try (var connection = Backing.superuser();
                var query =
                        connection.prepareStatement("select count(*) from outbox where topic = ? and " + condition)) {
            query.setString(1, topic);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Every committed record, in the order of its partition, as {@code key:version}. */
    List<String> published() {
        var published = new ArrayList<String>();
        for (var record : records()) {
            var version =
                    new String(record.headers().lastHeader("ce_stateversion").value());
            published.add(record.key() + ":" + version);
        }
        return published;
    }

    List<ConsumerRecord<String, byte[]>> records() {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", brokers());
        settings.put("isolation.level", "read_committed");
        settings.put("fetch.max.wait.ms", 1);
        settings.put("key.deserializer", StringDeserializer.class.getName());
        settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<String, byte[]>(settings)) {
            var partitions = List.of(new TopicPartition(topic, 0), new TopicPartition(topic, 1));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    static String brokers() {
        return Backing.kafka().bootstrapServers();
    }

    @Override
    public void close() throws SQLException {
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            await().atMost(Patience.LIMIT).until(() -> !thread.isAlive());
        }
        try (var connection = Backing.superuser();
                var statement = connection.createStatement()) {
            statement.execute("delete from outbox where topic = '" + topic + "'");
        }
    }
}
