package dev.openvmo.system;

import dev.openvmo.local.Suite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything a topic holds, read from the start as a new consumer would. */
record Topic(Suite suite, String name) {
    /** The record with the highest state version of each key. */
    Map<String, ConsumerRecord<String, String>> newest() {
        var newest = new HashMap<String, ConsumerRecord<String, String>>();
        for (var record : all()) {
            newest.merge(record.key(), record, (a, b) -> version(a) >= version(b) ? a : b);
        }
        return newest;
    }

    /** Whether the record at the last offset of each key, which is the one that compaction keeps, is its newest. */
    boolean endsWithTheNewest() {
        var last = new HashMap<String, Long>();
        all().forEach(record -> last.put(record.key(), version(record)));
        return newest().values().stream().allMatch(record -> version(record) == last.get(record.key()));
    }

    List<ConsumerRecord<String, String>> all() {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                suite.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        var records = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
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

    private static long version(ConsumerRecord<String, String> record) {
        var header = record.headers().lastHeader("ce_stateversion");
        return Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
    }
}
