package dev.openvmo.kit.event.consume;

import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.topic.EventsConfig;
import dev.openvmo.kit.event.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs this service's consumer from start to stop. */
@ApplicationScoped
class ConsumerThread {

    private final EventsConfig config;
    private final boolean needed;
    private final String application;
    private final Topics topics;
    private final ConsumerOffsets positions;
    private final Applier applier;
    private ConsumerLoop loop;
    private Thread thread;

    ConsumerThread(
            EventsConfig config,
            @ConfigProperty(name = "quarkus.application.name") String application,
            Instance<StateConsumer> consumers,
            Topics topics,
            ConsumerOffsets positions,
            Applier applier,
            MeterRegistry meters) {
        this.config = config;
        this.application = application;
        this.needed = !consumers.isUnsatisfied();
        this.topics = topics;
        this.positions = positions;
        this.applier = applier;
        meters.gauge("openvmo.consumer.lag", this, ConsumerThread::lag);
    }

    void start(@Observes @Priority(2200) StartupEvent started) {
        if (config.enabled() && needed) {
            loop = new ConsumerLoop(this::open, topics, positions, applier);
            thread = new Thread(loop::run, "event-consumer");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        if (thread != null) {
            loop.stop();
            thread.join(5000);
        }
    }

    private double lag() {
        return loop == null ? 0 : loop.lag();
    }

    private Consumer<String, byte[]> open() {
        return new KafkaConsumer<>(settings(config.bootstrapServers(), application));
    }

    static Map<String, Object> settings(String brokers, String group) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", brokers);
        settings.put("group.id", group);
        settings.put("client.id", group);
        settings.put("key.deserializer", StringDeserializer.class.getName());
        settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        settings.put("max.poll.records", 2000);
        // After the death of a replica the others wait this long for it.
        settings.put("session.timeout.ms", 6000);
        settings.put("heartbeat.interval.ms", 1500);
        settings.put("metadata.max.age.ms", 5000);
        settings.put("reconnect.backoff.max.ms", 500);
        settings.put("allow.auto.create.topics", false);
        return settings;
    }
}
