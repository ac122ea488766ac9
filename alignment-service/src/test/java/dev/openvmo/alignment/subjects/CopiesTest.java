package dev.openvmo.alignment.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.openvmo.kit.copy.LocalCopy;
import dev.openvmo.kit.copy.PortfolioTree;
import dev.openvmo.kit.event.StateConsumer;
import dev.openvmo.kit.event.StateEvent;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Work;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events may come twice, or old after new: the copy ends the same. */
@QuarkusTest
class CopiesTest {
    @Inject
    LocalCopy<PortfolioCopy> portfolios;

    @Inject
    LocalCopy<PortfolioTree.Branch> tree;

    @Inject
    LocalCopy<InitiativeCopy> initiatives;

    @Inject
    EntityManager entities;

    @Inject
    Work work;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void initiativesEndTheSameInAnyOrder(long seed) {
        var id = Ids.next();
        var first = Ids.next();
        var second = Ids.next();
        var events = List.of(
                event(id, 1, first, state("title", "One").put("portfolioId", first.toString())),
                event(id, 2, first, state("title", "Two").put("portfolioId", first.toString())),
                event(id, 3, second, state("title", "Three").put("portfolioId", second.toString())));

        deliver(initiatives, events, seed);

        assertThat(row("select title, portfolio_id, state_version from initiative where id = :id", id))
                .containsExactly("Three", second, 3L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsGoneStaysGone(long seed) {
        var id = Ids.next();
        var portfolio = Ids.next();
        var events = List.of(
                event(id, 1, portfolio, state("title", "One").put("portfolioId", portfolio.toString())),
                event(id, 2, portfolio, state("title", "Two").put("portfolioId", portfolio.toString())),
                event(id, 3, portfolio, gone(id)));

        deliver(initiatives, events, seed);

        assertThat(row("select deleted, state_version, portfolio_id, title from initiative where id = :id", id))
                .containsExactly(true, 3L, portfolio, "Two");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsAnnouncedAsGoneAgainKeepsWhatWasKnown(long seed) {
        var id = Ids.next();
        var portfolio = Ids.next();
        var events = List.of(
                event(id, 1, portfolio, state("title", "One").put("portfolioId", portfolio.toString())),
                event(id, 2, null, gone(id)));

        deliver(initiatives, events, seed);

        assertThat(row("select deleted, state_version, portfolio_id, title from initiative where id = :id", id))
                .containsExactly(true, 2L, portfolio, "One");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theTreeFollowsTheNewestParent(long seed) {
        var id = Ids.next();
        var parent = Ids.next();
        var events = List.of(
                event(id, 1, id, state("name", "One")),
                event(id, 2, id, state("name", "Two").put("parentId", Ids.next().toString())),
                event(id, 3, id, state("name", "Three").put("parentId", parent.toString())));

        deliver(portfolios, events, seed);
        deliver(tree, events, seed);

        assertThat(row(
                        "select t.parent_id, p.name, p.deleted from portfolio_tree t join portfolio p using (id) where id = :id",
                        id))
                .containsExactly(parent, "Three", false);
    }

    /** Each event two times, shuffled, cut into polls; within one poll the kit hands over the newest of a key. */
    private void deliver(StateConsumer consumer, List<StateEvent> events, long seed) {
        var all = new ArrayList<>(events);
        all.addAll(events);
        Collections.shuffle(all, new Random(seed));
        all.forEach(event -> work.asService(() -> consumer.apply(List.of(event))));
    }

    private Object[] row(String query, UUID id) {
        return work.asService(() -> (Object[])
                entities.createNativeQuery(query).setParameter("id", id).getSingleResult());
    }

    private static StateEvent event(UUID id, long version, UUID portfolio, ObjectNode state) {
        return new StateEvent(
                id, version, portfolio, "updated", state.path("deleted").asBoolean(), state);
    }

    private static ObjectNode state(String name, String value) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("state", "FUNNEL")
                .put("key", "COPY")
                .put("currency", "GBP")
                .put(name, value);
    }

    private static ObjectNode gone(UUID id) {
        return JsonNodeFactory.instance.objectNode().put("id", id.toString()).put("deleted", true);
    }
}
