package dev.openvmo.kit.event.consume;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/** Where a consumer reads: which topics there are (by id, not only by name), and from where on, as the database has it. */
final class Assignment implements ConsumerRebalanceListener {

    private final Consumer<String, byte[]> consumer;
    private final ConsumerOffsets positions;
    private Map<String, Uuid> topics = Map.of();

    Assignment(Consumer<String, byte[]> consumer, ConsumerOffsets positions) {
        this.consumer = consumer;
        this.positions = positions;
    }

    boolean nothingToRead() {
        return topics.isEmpty();
    }

    /** Takes in topics that appeared, and starts over in one that was made anew. */
    void follow(Map<String, Uuid> readable) {
        var before = topics;
        var there = new HashMap<>(before);
        there.putAll(readable); // one that is gone is read again when it is back
        if (there.equals(before)) {
            return;
        }
        topics = Map.copyOf(there);
        if (!there.keySet().equals(before.keySet())) {
            consumer.subscribe(there.keySet(), this);
        }
        seek(consumer.assignment().stream()
                .filter(p ->
                        before.containsKey(p.topic()) && !before.get(p.topic()).equals(there.get(p.topic())))
                .toList());
    }

    /** Back to what was last applied: nothing since has been. */
    void goBack() {
        seek(consumer.assignment());
    }

    List<ConsumedRecord> arrivals(ConsumerRecords<String, byte[]> records) {
        var arrivals = new ArrayList<ConsumedRecord>(records.count());
        records.forEach(r -> arrivals.add(new ConsumedRecord(
                r.topic(),
                topics.get(r.topic()),
                r.partition(),
                r.offset(),
                r.key(),
                EventHeaders.of(r.headers()),
                r.value())));
        return arrivals;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        seek(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // nothing is under way between two polls
    }

    private void seek(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        var known = positions.of(topics);
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
