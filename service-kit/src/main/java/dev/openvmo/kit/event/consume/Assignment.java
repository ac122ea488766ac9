package dev.openvmo.kit.event.consume;

import dev.openvmo.kit.background.Background;
import dev.openvmo.kit.event.topic.Topics;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * What this replica reads: since which rebalance, which topics (by id, not only by name), and from where on, as the
 * database has it. Every rebalance revokes all, so ids and positions are always read together.
 */
@ApplicationScoped
@Default
@Identifier(EventConsumer.EVENTS)
class Assignment implements KafkaConsumerRebalanceListener {

    /** The group's generation in which this was assigned. */
    private record Generation(int number, Map<String, Uuid> topics) {

        static final Generation NONE = new Generation(-1, Map.of());
    }

    private final Topics topics;
    private final ConsumerOffsets positions;
    private final Background background;
    private volatile Generation generation = Generation.NONE;

    Assignment(Topics topics, ConsumerOffsets positions, Background background) {
        this.topics = topics;
        this.positions = positions;
        this.background = background;
    }

    /** Whether it is known what is read and from where; not so during a rebalance. */
    boolean isSettled() {
        return generation != Generation.NONE;
    }

    /** Whether what was polled in this generation is still to be applied; a later one reads it again if need be. */
    boolean isOf(int number) {
        return isSettled() && generation.number == number;
    }

    /** Whether one of these topics is another than the one of that name that is read. */
    boolean differsFrom(Map<String, Uuid> readable) {
        var read = generation;
        return read != Generation.NONE
                && readable.entrySet().stream()
                        .anyMatch(topic -> !topic.getValue().equals(read.topics.get(topic.getKey())));
    }

    /** The records of topics that are there: one of a topic without an id cannot be told from a later topic's. */
    List<ConsumedRecord> arrivals(int number, ConsumerRecords<String, byte[]> records) {
        var read = generation;
        var arrivals = new ArrayList<ConsumedRecord>(records.count());
        if (read.number == number) {
            records.forEach(r -> {
                var id = read.topics.get(r.topic());
                if (id != null) {
                    arrivals.add(new ConsumedRecord(
                            r.topic(),
                            id,
                            r.partition(),
                            r.offset(),
                            r.key(),
                            ConsumedRecord.texts(r.headers()),
                            r.value()));
                }
            });
        }
        return arrivals;
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        generation = Generation.NONE;
    }

    /** Never throws: reading would go on from Kafka's offsets. Given up at the end, what is read goes nowhere. */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        generation = Generation.NONE;
        var named = partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        background.untilDone("finding the place to read from", () -> true, () -> {
            var readable = topics.readable(named);
            seek(consumer, partitions, positions.of(readable));
            generation = new Generation(consumer.groupMetadata().generationId(), readable);
        });
        topics.recheck(); // one of them may have been made anew since it was looked at
    }

    private static void seek(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions, Map<TopicPartition, Long> known) {
        var fresh = new ArrayList<TopicPartition>();
        for (var partition : partitions) {
            if (known.containsKey(partition)) {
                consumer.seek(partition, known.get(partition));
            } else {
                fresh.add(partition);
            }
        }
        if (!fresh.isEmpty()) {
            consumer.seekToBeginning(fresh);
        }
    }
}
