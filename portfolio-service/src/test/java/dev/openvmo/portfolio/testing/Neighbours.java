package dev.openvmo.portfolio.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.testing.Backing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the neighbours would say on their topics: their contracts' samples under other ids. */
public final class Neighbour {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KafkaProducer<String, String> PRODUCER = producer();

    private Neighbour() {}

    /** An alignment score. */
    public static void alignment(UUID initiative, Double value, long stateVersion) {
        var state = sample("alignment", "score");
        state.put("initiativeId", initiative.toString()).put("value", value);
        send("alignment", "score", initiative, stateVersion, state);
    }

    /** A realised value. */
    public static void value(UUID initiative, String value, String unit, long stateVersion) {
        var state = sample("metrics", "value");
        state.put("initiativeId", initiative.toString())
                .put("value", new BigDecimal(value))
                .put("unit", unit);
        send("metrics", "value", initiative, stateVersion, state);
    }

    /** A metric of initiatives. */
    public static void metric(String key, String unit) {
        var state = sample("metrics", "metric");
        state.put("key", key).put("unit", unit);
        send("metrics", "metric", UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)), 1, state);
    }

    /** What became of an import's measured rows. */
    public static void receipt(UUID importId, int accepted, int rejected, long stateVersion) {
        var state = sample("metrics", "receipt");
        state.put("importId", importId.toString()).put("accepted", accepted).put("rejected", rejected);
        send("metrics", "receipt", importId, stateVersion, state);
    }

    private static void send(String service, String aggregate, UUID id, long stateVersion, ObjectNode state) {
        state.put("id", id.toString());
        var topic = "openvmo." + service + "." + aggregate;
        var message = new ProducerRecord<>(topic, id.toString(), state.toString());
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/" + service + "/" + aggregate,
                        "ce_type",
                        "dev.openvmo." + service + "." + aggregate + ".updated.v1",
                        "ce_stateversion",
                        Long.toString(stateVersion),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        PRODUCER.send(message);
        PRODUCER.flush();
    }

    private static ObjectNode sample(String service, String aggregate) {
        var path = "/contracts/%s/%s.v1.sample.json".formatted(service, aggregate);
        try (var sample = Neighbour.class.getResourceAsStream(path)) {
            return (ObjectNode) JSON.readTree(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KafkaProducer<String, String> producer() {
        var config = Map.<String, Object>of("bootstrap.servers", Backing.kafka().bootstrapServers());
        try (var admin = Admin.create(config)) {
            var there = admin.listTopics().names().get();
            var missing = Stream.of(
                            "openvmo.alignment.score",
                            "openvmo.metrics.metric",
                            "openvmo.metrics.value",
                            "openvmo.metrics.receipt")
                    .filter(topic -> !there.contains(topic))
                    .map(topic -> new NewTopic(topic, Optional.of(12), Optional.of((short) 1))
                            .configs(Map.of("cleanup.policy", "compact")))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }
}
