package dev.openvmo.kit.event.topic;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopicsThreadTest {

    @Inject
    Topics topics;

    @Inject
    EventsConfig config;

    @Test
    void aBrokerWhoseNameIsNotKnownYetIsAskedForAgainAndAgain() {
        var asked = new AtomicInteger();
        var thread = new TopicsThread(topics, config) {
            @Override
            Admin open() {
                asked.incrementAndGet();
                throw new KafkaException("No resolvable bootstrap urls given in bootstrap servers");
            }
        };
        thread.start(null);

        await().atMost(Duration.ofSeconds(15)).until(() -> asked.get() > 1);

        thread.stop(null);
    }
}
