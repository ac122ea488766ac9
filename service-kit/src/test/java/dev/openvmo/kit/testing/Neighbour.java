package dev.openvmo.kit.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.event.Aggregate;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What another service would say on its topics: its contract's samples under other ids. */
public final class Neighbour {
    private final KafkaProducer<String, String> producer;

    private Neighbour(KafkaProducer<String, String> producer) {
        this.producer = producer;
    }

    /** Who announces these; their topics are made as their service would have made them. */
    public static Neighbour announcing(Aggregate... aggregates) {
        var config = Map.<String, Object>of("bootstrap.servers", Backing.kafka().bootstrapServers());
        try (var admin = Admin.create(config)) {
            var there = admin.listTopics().names().get();
            List<NewTopic> missing = Stream.of(aggregates)
                    .map(Aggregate::topic)
                    .filter(topic -> !there.contains(topic))
                    .map(topic -> new NewTopic(topic, Optional.of(12), Optional.of((short) 1))
                            .configs(Map.of("cleanup.policy", "compact")))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Neighbour(new KafkaProducer<>(config, new StringSerializer(), new StringSerializer()));
    }

    /** Announces one like the sample; {@code portfolio} is where it is, or null. */
    public void announce(
            Aggregate aggregate, UUID id, UUID portfolio, long stateVersion, Consumer<ObjectNode> difference) {
        var state = (ObjectNode) Contracts.sample(aggregate);
        state.put("id", id.toString());
        difference.accept(state);
        send(aggregate, id, portfolio, stateVersion, "updated", state);
    }

    /** Announces that one is gone. */
    public void announceGone(Aggregate aggregate, UUID id, UUID portfolio, long stateVersion) {
        var state = Json.object("{\"deleted\":true}").put("id", id.toString());
        send(aggregate, id, portfolio, stateVersion, "deleted", state);
    }

    private void send(
            Aggregate aggregate, UUID id, UUID portfolio, long stateVersion, String change, ObjectNode state) {
        var message = new ProducerRecord<>(aggregate.topic(), id.toString(), state.toString());
        var headers = new LinkedHashMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "/" + aggregate.service() + "/" + aggregate.name(),
                "ce_type",
                aggregate.type(change),
                "ce_stateversion",
                Long.toString(stateVersion),
                "content-type",
                "application/json"));
        if (portfolio != null) {
            headers.put("ce_portfolioid", portfolio.toString());
        }
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
        producer.flush();
    }
}
