package dev.openvmo.system;

import dev.openvmo.local.Suite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Everything a topic holds, read from the start as a new consumer would. */
record Topic(Suite suite, String name) {
    /** The record with the highest state version of each key. */
    Map<String, ConsumerRecord<String, String>> newest() {
        return newest(all());
    }

    private static Map<String, ConsumerRecord<String, String>> newest(List<ConsumerRecord<String, String>> records) {
        var newest = new HashMap<String, ConsumerRecord<String, String>>();
        for (var record : records) {
            newest.merge(record.key(), record, (a, b) -> version(a) >= version(b) ? a : b);
        }
        return newest;
    }

    /** Each key with its newest state version. */
    Set<String> newestVersions() {
        return newest().values().stream()
                .map(record -> record.key() + " " + version(record))
                .collect(Collectors.toSet());
    }

    /** Whether the record at the last offset of each of these keys, which is the one that compaction keeps, is its newest. */
    boolean endsWithTheNewest(Collection<String> keys) {
        var records = all(); // once: the relay may go on publishing
        records.removeIf(record -> !keys.contains(record.key()));
        var last = new HashMap<String, Long>();
        records.forEach(record -> last.put(record.key(), version(record)));
        return newest(records).values().stream().allMatch(record -> version(record) == last.get(record.key()));
    }

    List<ConsumerRecord<String, String>> all() {
        return read(suite, List.of(name));
    }

    /** The offset of the last record of each partition of these topics that holds any. */
    static Map<TopicPartition, Long> lastOffsets(Suite suite, Collection<String> topics) {
        var last = new HashMap<TopicPartition, Long>();
        read(suite, topics).forEach(r -> last.put(new TopicPartition(r.topic(), r.partition()), r.offset()));
        return last;
    }

    private static List<ConsumerRecord<String, String>> read(Suite suite, Collection<String> topics) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                suite.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, // what is there is all that is wanted
                1);
        var records = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(records::add);
            }
        }
        return records;
    }

    /** Sends every event once more, in any order, as no relay of ours ever would. */
    void repeatShuffled(Random random) {
        var records = all();
        Collections.shuffle(records, random);
        Map<String, Object> config = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, suite.bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            records.forEach(record -> producer.send(
                    new ProducerRecord<>(name, record.partition(), record.key(), record.value(), record.headers())));
        }
    }

    /** What was written is soon in a segment that compaction may touch. */
    void startSegmentsOften() throws InterruptedException, ExecutionException {
        configure(Map.of(TopicConfig.SEGMENT_MS_CONFIG, "200", TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.001"));
    }

    /** Lets the broker compact now, instead of in a week; no service publishes to such a topic before it is as it was. */
    void compactNow() throws InterruptedException, ExecutionException {
        configure(
                Map.of(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, "0", TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "200"));
    }

    /** As the services make their topics. */
    void compactInAWeek() throws InterruptedException, ExecutionException {
        configure(Map.of(
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, Long.toString(Long.MAX_VALUE),
                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                        Long.toString(Duration.ofDays(7).toMillis())));
    }

    private void configure(Map<String, String> settings) throws InterruptedException, ExecutionException {
        Map<String, Object> config = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, suite.bootstrapServers());
        try (var admin = Admin.create(config)) {
            var changes = settings.entrySet().stream()
                    .map(setting -> new AlterConfigOp(
                            new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                    .toList();
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, name), changes))
                    .all()
                    .get();
        }
    }

    static long version(ConsumerRecord<String, String> record) {
        var header = record.headers().lastHeader("ce_stateversion");
        return Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
    }
}
