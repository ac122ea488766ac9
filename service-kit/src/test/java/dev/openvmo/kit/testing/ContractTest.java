package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.openvmo.kit.event.Aggregate;
import dev.openvmo.kit.event.Announcement;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateEvent;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.store.Work;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A service keeps its event contracts: the schema checked in is the one of the records it announces
 * ({@code -Dcontracts.update=true} writes it, and a first sample), what it announces obeys it, and what it consumes it can
 * read. A service extends this with {@code @QuarkusTest} and makes one of each of its aggregates.
 */
public abstract class ContractTest {
    private static final Path CONTRACTS = Path.of("..", "service-kit", "src", "main", "resources", "contracts");

    /** Ends a transaction without leaving anything of the sample behind. */
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Makes, by whatever way the service has, at least one of each aggregate it announces, and waits for it. */
    protected abstract void givenOneOfEach();

    @Test
    public void everySchemaIsThatOfWhatIsAnnounced() {
        givenOneOfEach();

        for (var source : all(StateSource.class)) {
            var aggregate = source.aggregate();
            var announced = announced(source);
            assertThat(announced).as("states of %s", aggregate.topic()).isNotEmpty();
            var states = announced.stream().map(ContractTest::written).toList();
            var file = file(aggregate, "schema");
            var schema = new EventSchema(one(ObjectMapper.class))
                    .of(aggregate, announced.get(0).state().getClass(), there(file));
            var judge = Contracts.judge(schema);
            assertThat(states).allSatisfy(state -> assertThat(judge.apply(state))
                    .as("%s %s", aggregate.topic(), state)
                    .isEmpty());
            Golden.compare(file, Json.text(schema), "contracts.update");
            if (!Files.exists(file(aggregate, "sample"))) {
                Golden.compare(file(aggregate, "sample"), Json.text(states.get(0)), "contracts.update");
            }
        }
    }

    @Test
    public void everySampleObeysItsSchema() {
        for (var source : all(StateSource.class)) {
            Aggregate aggregate = source.aggregate();
            assertThat(Contracts.samples(aggregate))
                    .allSatisfy(sample -> assertThat(Contracts.violations(aggregate, sample))
                            .as("sample of %s", aggregate.topic())
                            .isEmpty());
        }
    }

    @Test
    public void everyConsumerReadsEverySampleAgainAndAgainAndItsDeletion() {
        for (var consumer : all(StateConsumer.class)) {
            var deletion = Contracts.deletionEvent(consumer.aggregate());
            applies(consumer, deletion);
            for (var sample : Contracts.samples(consumer.aggregate())) {
                var event = Contracts.event(consumer.aggregate(), sample);
                applies(consumer, event, event, deletion);
            }
        }
    }

    private static void applies(StateConsumer consumer, StateEvent... events) {
        assertThatThrownBy(() -> one(Work.class).asService(() -> {
                    Stream.of(events).forEach(event -> consumer.apply(List.of(event)));
                    throw new Undo();
                }))
                .as("%s", consumer.aggregate().topic())
                .isInstanceOf(Undo.class);
    }

    private static List<Announcement> announced(StateSource source) {
        return one(Work.class).asService(() -> List.copyOf(source.read(source.idsAfter(null, 200))));
    }

    private static Path file(Aggregate aggregate, String what) {
        return CONTRACTS.resolve(aggregate.service()).resolve("%s.v1.%s.json".formatted(aggregate.name(), what));
    }

    /** As it goes over the wire: raw JSON members become members. */
    private static JsonNode written(Announcement announcement) {
        try {
            return Json.of(one(ObjectMapper.class).writeValueAsString(announcement.state()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode there(Path file) {
        try {
            return Files.exists(file) ? Json.of(Files.readString(file)) : Json.of("{}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T one(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    private static <T> List<T> all(Class<T> type) {
        return Arc.container().listAll(type).stream().map(InstanceHandle::get).toList();
    }
}
