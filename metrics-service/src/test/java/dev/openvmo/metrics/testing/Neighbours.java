package dev.openvmo.metrics.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateEvent;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.Contracts;
import dev.openvmo.kit.testing.Json;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What portfolio-service and alignment-service would announce: their contracts' samples with ids of this test, handed to the consumers. */
@ApplicationScoped
public class Neighbours {
    private static final Set<String> GOALS = Set.of("strategy", "theme", "objective", "key-result", "contribution");
    private static final AtomicLong VERSION = new AtomicLong(System.nanoTime());

    private final List<StateConsumer> consumers;
    private final Work work;

    Neighbours(@All List<StateConsumer> consumers, Work work) {
        this.consumers = consumers;
        this.work = work;
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

    /** An initiative of this value stream. */
    public UUID initiativeOf(UUID valueStream, UUID portfolio) {
        var id = Ids.next();
        apply("initiative", event("initiative", id, portfolio, state -> state.put("portfolioId", portfolio.toString())
                .put("valueStreamId", valueStream.toString())));
        return id;
    }

    /** An initiative that another system calls so. */
    public UUID initiative(UUID id, UUID portfolio, String externalId) {
        apply("initiative", event("initiative", id, portfolio, state -> {
            state.put("portfolioId", portfolio.toString());
            state.putObject("externalRef").put("source", "jira").put("externalId", externalId);
        }));
        return id;
    }

    public UUID valueStream(UUID id, UUID portfolio, String key) {
        apply("value-stream", event("value-stream", id, portfolio, state -> {
            state.put("portfolioId", portfolio.toString());
            state.put("key", key);
        }));
        return id;
    }

    /** A portfolio of this key, with days of this zone. */
    public UUID keyed(UUID id, String key, String zone) {
        apply("portfolio", event("portfolio", id, id, state -> {
            state.put("key", key);
            state.put("timeZone", zone);
        }));
        return id;
    }

    /** A strategy of this state. */
    public UUID strategy(UUID portfolio, String state) {
        var id = Ids.next();
        apply("strategy", event("strategy", id, portfolio, said -> said.put("portfolioId", portfolio.toString())
                .put("state", state)));
        return id;
    }

    /** A stakeholder of an initiative, called so. */
    public UUID stakeholder(UUID portfolio, String name) {
        var id = Ids.next();
        apply("stakeholder", event("stakeholder", id, portfolio, said -> said.put("portfolioId", portfolio.toString())
                .put("name", name)));
        return id;
    }

    /** A team of this key. */
    public UUID team(UUID portfolio, String key, String name) {
        var id = Ids.next();
        apply("team", event("team", id, portfolio, state -> state.put("portfolioId", portfolio.toString())
                .put("key", key)
                .put("name", name)));
        return id;
    }

    /** Something in the way of this initiative between these times. */
    public UUID impediment(UUID portfolio, UUID initiative, String raisedAt, String resolvedAt) {
        var id = Ids.next();
        apply("impediment", event("impediment", id, portfolio, state -> state.put("portfolioId", portfolio.toString())
                .put("initiativeId", initiative.toString())
                .put("raisedAt", raisedAt)
                .put("resolvedAt", resolvedAt)));
        return id;
    }

    public void deleted(String aggregate, UUID id, UUID portfolio) {
        var data = Json.object("{\"deleted\":true}").put("id", id.toString());
        apply(aggregate, new StateEvent(id, VERSION.incrementAndGet(), portfolio, "deleted", true, data));
    }

    /** An event of this aggregate's contract, newer than all before. */
    public StateEvent event(String aggregate, UUID id, UUID portfolio, Consumer<ObjectNode> change) {
        var said = new Aggregate(GOALS.contains(aggregate) ? "alignment" : "portfolio", aggregate);
        var state = (ObjectNode) Contracts.sample(said);
        state.put("id", id.toString());
        change.accept(state);
        return new StateEvent(id, VERSION.incrementAndGet(), portfolio, said.type("updated"), false, state);
    }

    public void apply(String aggregate, StateEvent... events) {
        consumers.stream()
                .filter(each -> each.aggregate().name().equals(aggregate))
                .forEach(each -> work.asService(() -> each.apply(List.of(events))));
    }
}
