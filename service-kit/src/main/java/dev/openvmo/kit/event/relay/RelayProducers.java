package dev.openvmo.kit.event.relay;

import dev.openvmo.kit.event.topic.EventsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the one kind of producer there is, several of it (see {@link Publisher}). */
@ApplicationScoped
class RelayProducers {

    private static final int RING = 4;

    private final String brokers;
    private final String service;

    RelayProducers(EventsConfig config, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.brokers = config.bootstrapServers();
        this.service = service;
    }

    List<Producer<String, byte[]>> open() {
        var ring = new ArrayList<Producer<String, byte[]>>();
        for (var n = 0; n < RING; n++) {
            ring.add(new KafkaProducer<>(settings(brokers, service + "-relay-" + n)));
        }
        return ring;
    }

    static Map<String, Object> settings(String brokers, String name) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", brokers);
        settings.put("client.id", name);
        settings.put("transactional.id", "openvmo-" + name);
        settings.put("key.serializer", StringSerializer.class.getName());
        settings.put("value.serializer", ByteArraySerializer.class.getName());
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", 0);
        // Less than a topic takes in one message: a batch refused for its size is split by this number.
        settings.put("batch.size", 32 * 1024);
        settings.put("buffer.memory", 64L * 1024 * 1024);
        // Shorter than the silence after which the database ends the relay's session.
        settings.put("max.block.ms", 5000);
        settings.put("request.timeout.ms", 3000);
        settings.put("delivery.timeout.ms", 8000);
        settings.put("transaction.timeout.ms", 15000);
        settings.put("retry.backoff.ms", 5);
        settings.put("retry.backoff.max.ms", 200);
        settings.put("reconnect.backoff.max.ms", 500);
        return settings;
    }
}
