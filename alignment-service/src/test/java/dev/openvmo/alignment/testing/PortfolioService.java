package dev.openvmo.alignment.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.testing.Backing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What portfolio-service would say on its topics: its contract's samples under other ids. */
public final class PortfolioService {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KafkaProducer<String, String> PRODUCER = producer();

    private PortfolioService() {}

    /** A portfolio under a parent, or a root. */
    public static void announcePortfolio(UUID id, UUID parent, long stateVersion) {
        var state = sample("portfolio");
        state.put("id", id.toString());
        state.put("parentId", parent == null ? null : parent.toString());
        send("portfolio", id, id, stateVersion, state);
    }

    /** An initiative in a portfolio. */
    public static void announceInitiative(UUID id, UUID portfolio, long stateVersion) {
        var state = sample("initiative");
        state.put("id", id.toString());
        state.put("portfolioId", portfolio.toString());
        send("initiative", id, portfolio, stateVersion, state);
    }

    /** An initiative that is gone. */
    public static void announceInitiativeGone(UUID id, UUID portfolio, long stateVersion) {
        send("initiative", id, portfolio, stateVersion, JSON.createObjectNode().put("deleted", true));
    }

    private static void send(String aggregate, UUID id, UUID portfolio, long stateVersion, ObjectNode state) {
        var message = new ProducerRecord<>("openvmo.portfolio." + aggregate, id.toString(), state.toString());
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/portfolio/" + aggregate,
                        "ce_type",
                        "dev.openvmo.portfolio." + aggregate + ".updated.v1",
                        "ce_stateversion",
                        Long.toString(stateVersion),
                        "ce_portfolioid",
                        portfolio.toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        PRODUCER.send(message);
        PRODUCER.flush();
    }

    private static ObjectNode sample(String aggregate) {
        try (var sample =
                PortfolioService.class.getResourceAsStream("/contracts/portfolio/" + aggregate + ".v1.sample.json")) {
            return (ObjectNode) JSON.readTree(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KafkaProducer<String, String> producer() {
        var config = Map.<String, Object>of("bootstrap.servers", Backing.kafka().bootstrapServers());
        try (var admin = Admin.create(config)) {
            var there = admin.listTopics().names().get();
            var missing = Set.of("openvmo.portfolio.portfolio", "openvmo.portfolio.initiative").stream()
                    .filter(topic -> !there.contains(topic))
                    .map(topic -> new NewTopic(topic, Optional.of(12), Optional.of((short) 1))
                            .configs(Map.of("cleanup.policy", "compact")))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    /** All of these, one after the other. */
    public static void announceInitiatives(List<UUID> ids, UUID portfolio) {
        ids.forEach(id -> announceInitiative(id, portfolio, 1));
    }
}
