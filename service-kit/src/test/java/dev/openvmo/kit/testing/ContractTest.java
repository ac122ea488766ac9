package dev.openvmo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateSource;
import dev.openvmo.kit.store.Work;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A service keeps its event contracts: what it announces obeys the schema, and what it consumes it can read. A service
 * extends this with {@code @QuarkusTest} and makes one of each of its aggregates.
 */
public abstract class ContractTest {

    /** Ends a transaction without leaving anything of the sample behind. */
    private static final class Undo extends RuntimeException {}

    /** Makes, by whatever way the service has, at least one of each aggregate it announces. */
    protected abstract void givenOneOfEach();

    @Test
    void everyAnnouncedStateObeysItsSchema() {
        givenOneOfEach();

        for (var source : all(StateSource.class)) {
            var states = work().asService(() -> source.read(source.idsAfter(null, 50)).stream()
                    .map(state -> one(ObjectMapper.class).<JsonNode>valueToTree(state.state()))
                    .toList());
            assertThat(states).as("states of %s", source.aggregate().topic()).isNotEmpty();
            for (var state : states) {
                assertThat(Contracts.violations(source.aggregate(), state))
                        .as("%s %s", source.aggregate().topic(), state)
                        .isEmpty();
            }
        }
    }

    @Test
    void everySampleObeysItsSchema() {
        for (var source : all(StateSource.class)) {
            assertThat(Contracts.violations(source.aggregate(), Contracts.sample(source.aggregate())))
                    .as("sample of %s", source.aggregate().topic())
                    .isEmpty();
        }
    }

    @Test
    void everyConsumerReadsTheSampleAgainAndAgainAndItsDeletion() {
        for (var consumer : all(StateConsumer.class)) {
            var sample = Contracts.sampleEvent(consumer.aggregate());
            assertThatThrownBy(() -> work().asService(() -> {
                        consumer.apply(List.of(sample));
                        consumer.apply(List.of(sample));
                        consumer.apply(List.of(Contracts.deletionEvent(consumer.aggregate())));
                        throw new Undo();
                    }))
                    .as("%s", consumer.aggregate().topic())
                    .isInstanceOf(Undo.class);
        }
    }

    private static Work work() {
        return one(Work.class);
    }

    private static <T> T one(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    private static <T> List<T> all(Class<T> type) {
        return Arc.container().listAll(type).stream().map(InstanceHandle::get).toList();
    }
}
