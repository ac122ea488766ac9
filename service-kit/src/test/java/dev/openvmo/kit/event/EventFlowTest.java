package dev.openvmo.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.problem.KitProblem;
import dev.openvmo.kit.problem.Problem;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From a write to the neighbour's table, over the real broker. */
@QuarkusTest
class EventFlowTest {

    @Inject
    Things things;

    @Inject
    Outbox outbox;

    @Inject
    Work work;

    @Inject
    Sql sql;

    @Test
    void aWriteIsSeenNextDoorAndItsRowLeavesTheOutbox() {
        var id = Ids.next();

        things.name(id, "one");

        await().atMost(Patience.LIMIT).until(() -> "one 1 v1".equals(things.seen(id)));
        await().atMost(Patience.LIMIT).until(() -> outboxRows() == 0);
    }

    @Test
    void insertUpdateUpdateGivesVersionsOneTwoThree() {
        var id = Ids.next();

        IntStream.rangeClosed(1, 3).forEach(n -> things.name(id, "name" + n));

        await().atMost(Patience.LIMIT).until(() -> "name3 3 v3".equals(things.seen(id)));
    }

    @Test
    void manyChangesInOneTransactionAreOneAnnouncementOfTheEnd() {
        var id = Ids.next();

        work.asService(() -> {
            things.write(id, "first");
            things.write(id, "last");
        });

        await().atMost(Patience.LIMIT).until(() -> "last 2 v1".equals(things.seen(id)));
    }

    @Test
    void aDeletionIsAState() {
        var id = Ids.next();
        things.name(id, "short");

        things.delete(id);

        await().atMost(Patience.LIMIT).until(() -> "gone".equals(things.seen(id)));
    }

    @Test
    void aPoisonRecordIsPutAsideAndTheRestFlows() {
        var before = IntStream.range(0, 20).mapToObj(n -> Ids.next()).toList();
        var bad = Ids.next();

        work.asService(() -> {
            before.forEach(id -> things.write(id, "good"));
            things.write(bad, Things.POISON);
        });
        var after = Ids.next();
        things.name(after, "after");

        await().atMost(Patience.LIMIT)
                .until(() -> things.seen().keySet().containsAll(before) && things.seen(after) != null);
        await().atMost(Patience.LIMIT).until(() -> letters(bad.toString()) == 1);
        assertThat(things.seen(bad)).isNull();
    }

    @Test
    void aStateTooLargeToBeAnnouncedIsRefusedAndLeavesNothing() {
        var id = Ids.next();

        assertThatThrownBy(() -> things.name(id, "x".repeat(States.MOST_BYTES)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(KitProblem.STATE_TOO_LARGE));

        assertThat(work.asService(() -> things.read(List.of(id)))).isEmpty();
    }

    @Test
    void anAnnouncementOutsideATransactionIsAMistake() {
        assertThatThrownBy(() -> outbox.changed(Things.THING, Ids.next(), "named"))
                .isInstanceOf(IllegalStateException.class);
    }

    private long outboxRows() {
        return work.asService(() -> sql.query("select count(*) from outbox").one(row -> row.number("count")));
    }

    private long letters(String key) {
        return work.asService(() -> sql.query("select count(*) from dead_letter where key = :key")
                .with("key", key)
                .one(row -> row.number("count")));
    }
}
