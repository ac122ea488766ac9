package dev.openvmo.kit.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openvmo.kit.copy.Parcels.Parcel;
import dev.openvmo.kit.event.StateEvent;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which events it has seen decides what a copy holds; not their order, nor how often they came. */
@QuarkusTest
class LocalCopyTest {
    @Inject
    CopyStore store;

    @Inject
    Work work;

    @Inject
    Sql sql;

    private final UUID id = Ids.next();
    private final UUID here = Ids.next();
    private final UUID there = Ids.next();
    private final List<UUID> heard = new ArrayList<>();
    private LocalCopy<Parcel> parcels;

    @BeforeEach
    void aCopy() {
        parcels = LocalCopy.of(store, "post", "parcel", Parcel.class)
                .table("parcel_copy")
                .constant("lane", "SEA");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theNewestStateIsKept(long seed) {
        deliver(
                seed,
                Parcels.state(id, 1, here, "One", ""),
                Parcels.state(id, 2, here, "Two", "\"pieces\": 2"),
                Parcels.state(id, 3, there, "Three", ""));

        assertThat(row()).isEqualTo("Three|%s|null|SEA|false|3|3".formatted(there));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsGoneStaysAsItWasLastKnown(long seed) {
        deliver(
                seed,
                Parcels.state(id, 1, here, "One", "\"pieces\": 1"),
                Parcels.state(id, 2, there, "Two", "\"pieces\": 2"),
                Parcels.deletion(id, 3, there),
                Parcels.deletion(id, 4, null));

        assertThat(row()).isEqualTo("Two|%s|2|SEA|true|4|2".formatted(there));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatWasNeverKnownIsGoneFromItsPortfolio(long seed) {
        deliver(seed, Parcels.deletion(id, 3, there), Parcels.deletion(id, 4, null));

        assertThat(row()).isEqualTo("null|%s|null|SEA|true|4|null".formatted(there));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aDeletionThatIsAWholeStateIsKeptAsItSays(long seed) {
        var data = Parcels.json("{\"title\": \"Taken back\", \"kind\": \"BOX\"}");
        deliver(
                seed,
                Parcels.state(id, 1, here, "One", "\"pieces\": 1"),
                new StateEvent(id, 2, there, "changed", true, data));

        assertThat(row()).isEqualTo("Taken back|%s|null|SEA|true|2|2".formatted(there));
    }

    @Test
    void whatComesBackLives() {
        deliver(1, Parcels.state(id, 1, here, "One", ""));
        deliver(1, Parcels.deletion(id, 2, here));
        deliver(1, Parcels.state(id, 3, here, "Again", ""));

        assertThat(row()).isEqualTo("Again|%s|null|SEA|false|3|3".formatted(here));
    }

    @Test
    void everyKindOfMemberSurvives() {
        var weight = "-999999999999999999.12345678901234567890";
        deliver(
                1,
                Parcels.state(
                        id,
                        1,
                        here,
                        "One",
                        """
                        "weight": %s, "pieces": 9007199254740993, "fragile": true, "sentAt": "2026-03-01T23:59:59.123456Z",
                        "dueOn": "2028-02-29", "tags": ["a,b", "{}", "NULL"],
                        "price": {"amount": 0.10, "currency": "GBP"}"""
                                .formatted(weight)));

        String kept = work.asService(() -> sql.query("select weight::text from parcel_copy where parcel_id = :id")
                .with("id", id)
                .one(row -> row.text("weight")));
        assertThat(kept).isEqualTo(weight);
        assertThat(work.asService(() -> parcels.find(id)))
                .contains(new Parcel(
                        id,
                        here,
                        "One",
                        Parcels.Kind.BOX,
                        new BigDecimal(weight),
                        9007199254740993L,
                        true,
                        Instant.parse("2026-03-01T23:59:59.123456Z"),
                        LocalDate.parse("2028-02-29"),
                        List.of("a,b", "{}", "NULL"),
                        new Parcels.Price(new BigDecimal("0.10"), "GBP")));
    }

    @Test
    void sayWhatChanged() {
        var other = Ids.next();
        var copy = parcels.onChange(changes ->
                heard.addAll(changes.whereNew().or("portfolioId").or("deleted").ids()));

        apply(copy, Parcels.state(id, 1, here, "One", ""), Parcels.deletion(other, 1, here));
        assertThat(heard).containsExactly(id, other);
        heard.clear();
        apply(copy, Parcels.state(id, 2, here, "Two", ""), Parcels.deletion(other, 2, null));
        apply(copy, Parcels.state(id, 1, there, "One", ""));
        assertThat(heard).isEmpty();
        apply(copy, Parcels.state(id, 3, there, "Two", ""));
        apply(copy, Parcels.deletion(id, 4, there));
        assertThat(heard).containsExactly(id, id);
    }

    @Test
    void sayWhatWasBefore() {
        deliver(1, Parcels.state(id, 1, here, "One", "\"price\": {\"amount\": 1.10, \"currency\": \"GBP\"}"));
        var before = new ArrayList<Parcel>();
        var copy =
                parcels.onChange(changes -> changes.where("portfolioId").rows().forEach(change -> {
                    before.add(change.before().get());
                    before.add(change.after().get());
                }));

        apply(copy, Parcels.state(id, 2, there, "One", ""));

        assertThat(before).extracting(Parcel::portfolioId).containsExactly(here, there);
        assertThat(before.get(0).price()).isEqualTo(new Parcels.Price(new BigDecimal("1.10"), "GBP"));
    }

    @Test
    void findsWhatIsNotGone() {
        deliver(1, Parcels.state(id, 1, here, "One", ""));
        assertThat(work.asService(() -> parcels.find(id))).map(Parcel::title).contains("One");

        deliver(1, Parcels.deletion(id, 2, here));

        assertThat(work.asService(() -> parcels.find(id))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theTreeReachesDownToWhatIsNotGone(long seed) {
        var child = Ids.next();
        var gone = Ids.next();
        var tree = PortfolioTree.copy(store, heard::addAll);
        shuffled(
                        seed,
                        branch(child, 1, Ids.next()),
                        branch(child, 2, here),
                        branch(gone, 1, here),
                        Parcels.deletion(gone, 2, gone))
                .forEach(event -> apply(tree, event));

        assertThat(work.asService(() -> sql.query("select subtree(array[:here::uuid])")
                        .with("here", here)
                        .list(row -> row.uuid("subtree"))))
                .containsExactlyInAnyOrder(here, child);
    }

    private static StateEvent branch(UUID id, long version, UUID parent) {
        var data = Parcels.json("{\"parentId\": \"%s\"}".formatted(parent));
        return new StateEvent(id, version, id, "changed", false, data);
    }

    /** Each event twice, shuffled, in polls of one. */
    private void deliver(long seed, StateEvent... events) {
        shuffled(seed, events).forEach(event -> apply(parcels, event));
    }

    private static List<StateEvent> shuffled(long seed, StateEvent... events) {
        var all = new ArrayList<>(List.of(events));
        all.addAll(List.of(events));
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    private void apply(LocalCopy<?> copy, StateEvent... events) {
        work.asService(() -> copy.apply(List.of(events)));
    }

    private String row() {
        return work.asService(() -> sql.query(
                        """
                select concat_ws('|', coalesce(title, 'null'), portfolio_id, coalesce(pieces::text, 'null'), lane, deleted,
                    state_version, coalesce(known_version::text, 'null')) as said
                from parcel_copy where parcel_id = :id
                """)
                .with("id", id)
                .first(row -> row.text("said").replace("|t|", "|true|").replace("|f|", "|false|"))
                .orElse(null));
    }
}
