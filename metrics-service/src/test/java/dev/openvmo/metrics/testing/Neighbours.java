package dev.openvmo.metrics.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateEvent;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Work;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What portfolio-service would announce: its contract's samples with ids of this test, handed to the consumers. */
@ApplicationScoped
public class Neighbours {
    private static final AtomicLong VERSION = new AtomicLong(System.nanoTime());

    private final List<StateConsumer> consumers;
    private final Work work;
    private final ObjectMapper mapper;

    Neighbours(@All List<StateConsumer> consumers, Work work, ObjectMapper mapper) {
        this.consumers = consumers;
        this.work = work;
        this.mapper = mapper;
    }

    /** A portfolio in pounds and London time. */
    public UUID portfolio() {
        return portfolio(Ids.next(), null, "GBP");
    }

    public UUID portfolio(UUID id, UUID parent, String currency) {
        apply("portfolio", event("portfolio", id, id, state -> {
            state.put("parentId", parent == null ? null : parent.toString());
            state.put("currency", currency);
        }));
        return id;
    }

    public UUID initiative(UUID portfolio) {
        return initiative(Ids.next(), portfolio);
    }

    public UUID initiative(UUID id, UUID portfolio) {
        apply(
                "initiative",
                event("initiative", id, portfolio, state -> state.put("portfolioId", portfolio.toString())));
        return id;
    }

    public UUID valueStream(UUID portfolio) {
        var id = Ids.next();
        apply(
                "value-stream",
                event("value-stream", id, portfolio, state -> state.put("portfolioId", portfolio.toString())));
        return id;
    }

    public void deleted(String aggregate, UUID id, UUID portfolio) {
        var data = mapper.createObjectNode().put("id", id.toString()).put("deleted", true);
        apply(aggregate, new StateEvent(id, VERSION.incrementAndGet(), portfolio, "deleted", true, data));
    }

    /** An event of this aggregate's contract, newer than all before. */
    public StateEvent event(String aggregate, UUID id, UUID portfolio, Consumer<ObjectNode> change) {
        var state = sample(aggregate);
        state.put("id", id.toString());
        change.accept(state);
        return new StateEvent(
                id,
                VERSION.incrementAndGet(),
                portfolio,
                "dev.openvmo.portfolio." + aggregate + ".changed.v1",
                false,
                state);
    }

    public void apply(String aggregate, StateEvent... events) {
        consumers.stream()
                .filter(each -> each.aggregate().name().equals(aggregate))
                .forEach(each -> work.asService(() -> each.apply(List.of(events))));
    }

    public ObjectNode sample(String aggregate) {
        try (var sample = getClass().getResourceAsStream("/contracts/portfolio/" + aggregate + ".v1.sample.json")) {
            return (ObjectNode) mapper.readTree(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
