package dev.openvmo.kit.event.topic;

import dev.openvmo.kit.event.Aggregate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;

/** What a topic must be. Its number of partitions never changes: keys would move, and their order with them. */
record TopicSpec(String name, int partitions, Map<String, String> settings) {

    /** Every state of an aggregate; the newest of each key stays for ever, older ones for a week. */
    static TopicSpec states(Aggregate aggregate, int partitions) {
        return new TopicSpec(
                aggregate.topic(),
                partitions,
                Map.of(
                        "cleanup.policy", "compact",
                        "min.compaction.lag.ms", millis(Duration.ofDays(7)),
                        "max.message.bytes", "1048588"));
    }

    /** What consumers could not apply; the record of it that counts is in the consumer's database. */
    static TopicSpec deadLetters(Aggregate aggregate) {
        return new TopicSpec(
                deadLetterTopic(aggregate.topic()),
                1,
                Map.of("cleanup.policy", "delete", "retention.ms", millis(Duration.ofDays(30))));
    }

    static String deadLetterTopic(String topic) {
        return topic + ".dlq";
    }

    NewTopic create() {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    /** How the topic that is there differs from this, in words. */
    Optional<String> difference(TopicDescription found, Config config) {
        if (found.partitions().size() != partitions) {
            return Optional.of(
                    "%d partitions instead of %d".formatted(found.partitions().size(), partitions));
        }
        return settings.entrySet().stream()
                .filter(s -> !s.getValue().equals(config.get(s.getKey()).value()))
                .map(s -> "%s is %s instead of %s"
                        .formatted(s.getKey(), config.get(s.getKey()).value(), s.getValue()))
                .findFirst();
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
