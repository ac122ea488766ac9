package dev.openvmo.kit.event.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.event.Aggregate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;

class TopicSpecTest {

    private final TopicSpec spec = TopicSpec.states(new Aggregate("portfolio", "initiative"), 12);

    @Test
    void aTopicAsItMustBeDoesNotDiffer() {
        assertThat(spec.difference(topic(12), config(Map.of()))).isEmpty();
    }

    @Test
    void anotherNumberOfPartitionsIsADifference() {
        assertThat(spec.difference(topic(6), config(Map.of()))).hasValue("6 partitions instead of 12");
    }

    @Test
    void aTopicThatForgetsIsADifference() {
        assertThat(spec.difference(topic(12), config(Map.of("cleanup.policy", "delete"))))
                .hasValue("cleanup.policy is delete instead of compact");
    }

    private TopicDescription topic(int partitions) {
        var node = new Node(1, "127.0.0.1", 9092);
        return new TopicDescription(
                spec.name(),
                false,
                IntStream.range(0, partitions)
                        .mapToObj(n -> new TopicPartitionInfo(n, node, List.of(node), List.of(node)))
                        .toList());
    }

    private Config config(Map<String, String> changed) {
        var settings = new HashMap<>(spec.settings());
        settings.putAll(changed);
        return new Config(settings.entrySet().stream()
                .map(s -> new ConfigEntry(s.getKey(), s.getValue()))
                .toList());
    }
}
