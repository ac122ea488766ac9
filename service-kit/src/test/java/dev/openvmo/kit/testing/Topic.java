package dev.openvmo.kit.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that is on a topic now, as another service would read it. */
public final class Topic {
    private static KafkaConsumer<String, String> consumer;

    private Topic() {}

    /** One event as it lies on the topic. */
    public record Event(String state, ConsumerRecord<String, String> message) {

        /** A header's text, or null. */
        public String header(String name) {
            var header = message.headers().lastHeader(name);
            return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }

    /** The states said of one aggregate, oldest first. */
    public static List<String> statesOf(String topic, UUID key) {
        return eventsOf(topic, key).stream().map(Event::state).toList();
    }

    /** The events of one aggregate, oldest first. */
    public static List<Event> eventsOf(String topic, UUID key) {
        return eventsOf(topic).stream()
                .filter(event -> key.toString().equals(event.message().key()))
                .toList();
    }

    /** All events, those of one aggregate oldest first. */
    public static synchronized List<Event> eventsOf(String topic) {
        var partitions = consumer().partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var events = new ArrayList<Event>();
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
            for (var message : consumer.poll(Duration.ofMillis(200))) {
                events.add(new Event(message.value(), message));
            }
        }
        return events;
    }

    /** One for all who ask: connecting takes longer than reading. */
    private static KafkaConsumer<String, String> consumer() {
        if (consumer == null) {
            var config = Map.<String, Object>of(
                    "bootstrap.servers",
                    Backing.kafka().bootstrapServers(),
                    "fetch.max.wait.ms", // what is there is all that is wanted
                    1);
            consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
        }
        return consumer;
    }
}
