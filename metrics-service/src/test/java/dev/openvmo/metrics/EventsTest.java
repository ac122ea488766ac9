package dev.openvmo.metrics;

import static dev.openvmo.metrics.testing.Measuring.metric;
import static dev.openvmo.metrics.testing.Measuring.observation;
import static dev.openvmo.metrics.testing.Measuring.observe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** From a neighbour's event to our own, over the real broker. */
@QuarkusTest
class EventsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String VALUES = "openvmo.metrics.value";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    Neighbours neighbours;

    @Test
    void aMeasurementOfAnAnnouncedInitiativeIsAnnouncedAsItsValue() {
        metric("events.revenue", "GBP", "SUM", "VALUE");
        var portfolio = Ids.next();
        var initiative = Ids.next();
        observe(observation("events.revenue", initiative, initiative + "-1", "2026-11-01T00:00:00Z", "40", null))
                .statusCode(201);

        neighboursTopics();
        send("portfolio", portfolio, portfolio, neighbours.sample("portfolio"));
        send(
                "initiative",
                initiative,
                portfolio,
                neighbours.sample("initiative").put("portfolioId", portfolio.toString()));

        var first = value(initiative, 1);
        assertThat(first.get("value").decimalValue()).isEqualByComparingTo("40");
        assertThat(first.get("portfolioId").asText()).isEqualTo(portfolio.toString());
        observe(observation("events.revenue", initiative, initiative + "-1", "2026-11-01T00:00:00Z", "41", null))
                .statusCode(200);
        assertThat(value(initiative, 2).get("value").decimalValue()).isEqualByComparingTo("41");
        As.role("viewer", portfolio)
                .get("/v1/value-summaries/" + initiative)
                .then()
                .statusCode(200);
    }

    /** As portfolio-service would have made them. */
    private void neighboursTopics() {
        try (var admin = Admin.create(client())) {
            admin.createTopics(List.of(
                    new NewTopic("openvmo.portfolio.portfolio", 12, (short) 1),
                    new NewTopic("openvmo.portfolio.initiative", 12, (short) 1)));
        }
    }

    private void send(String aggregate, UUID id, UUID portfolio, ObjectNode state) {
        var message = new ProducerRecord<>(
                "openvmo.portfolio." + aggregate,
                id.toString(),
                state.put("id", id.toString()).toString());
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                Ids.next().toString(),
                "ce_source",
                "/openvmo/portfolio/" + aggregate,
                "ce_type",
                "dev.openvmo.portfolio." + aggregate + ".created.v1",
                "ce_subject",
                id.toString(),
                "ce_time",
                "2026-11-01T09:00:00Z",
                "ce_stateversion",
                "1",
                "ce_portfolioid",
                portfolio.toString(),
                "content-type",
                "application/json");
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(client(), new StringSerializer(), new StringSerializer())) {
            producer.send(message);
        }
    }

    /** The state of this version, once it is on the topic. */
    private JsonNode value(UUID initiative, int version) {
        var found = new HashMap<String, String>();
        try (var consumer = new KafkaConsumer<>(client(), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(VALUES).stream()
                    .map(each -> new TopicPartition(VALUES, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(PATIENCE).until(() -> {
                for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(200))) {
                    if (each.key().equals(initiative.toString())) {
                        found.put(version(each), each.value());
                    }
                }
                return found.containsKey(String.valueOf(version));
            });
        }
        return neighbours.json(found.get(String.valueOf(version)));
    }

    private static String version(ConsumerRecord<String, String> each) {
        return new String(each.headers().lastHeader("ce_stateversion").value(), StandardCharsets.UTF_8);
    }

    private Map<String, Object> client() {
        return Map.of("bootstrap.servers", bootstrap);
    }
}
