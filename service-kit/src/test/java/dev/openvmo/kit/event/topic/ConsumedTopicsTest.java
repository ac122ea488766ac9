package dev.openvmo.kit.event.topic;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsumedTopicsTest {

    @Test
    void theSameTopicsInConfigurationAndConsumersAreWell() {
        assertThatCode(() -> ConsumedTopics.require(Set.of("a", "b"), Set.of("b", "a")))
                .doesNotThrowAnyException();
    }

    @Test
    void aTopicMissingHereOrThereStopsTheStartByName() {
        assertThatThrownBy(() -> ConsumedTopics.require(Set.of("a", "forgotten"), Set.of("a", "new")))
                .hasMessage("mp.messaging.incoming.events.topics is [a, forgotten], and what is consumed is [a, new]");
    }
}
