package dev.openvmo.kit.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Marks: nothing marked is forgotten, much marked is done once. */
@QuarkusTest
class MarksTest {

    @Inject
    Marks marks;

    @Inject
    Totals totals;

    @Inject
    Work work;

    @Inject
    Sql sql;

    @AfterEach
    void letGo() {
        totals.refused = null;
        totals.hold = null;
    }

    @Test
    void aThousandMarksOfOneKeyAreOneRecomputation() {
        var key = Ids.next();

        work.asService(() -> marks.mark("kit.totals", Collections.nCopies(1000, key)));

        await().atMost(Patience.LIMIT).until(() -> totals.times.containsKey(key) && left(key) == 0);
        assertThat(totals.times.get(key)).isEqualTo(1);
    }

    @Test
    void aMarkSetDuringTheWorkIsWorkedOffAgain() throws InterruptedException {
        var key = Ids.next();
        totals.entered = new CountDownLatch(1);
        totals.hold = new CountDownLatch(1);
        work.asService(() -> marks.mark("kit.totals", List.of(key)));
        assertThat(totals.entered.await(20, TimeUnit.SECONDS)).isTrue();

        work.asService(() -> marks.mark("kit.totals", List.of(key)));
        var going = totals.hold;
        totals.hold = null;
        going.countDown();

        await().atMost(Patience.LIMIT).until(() -> left(key) == 0);
        assertThat(totals.times.get(key)).isEqualTo(2);
    }

    @Test
    void aMarkOfATransactionThatFailsIsNone() {
        var key = Ids.next();

        try {
            work.asService(() -> {
                marks.mark("kit.totals", List.of(key));
                throw new IllegalArgumentException("no");
            });
        } catch (IllegalArgumentException expected) {
            assertThat(expected).hasMessage("no");
        }

        assertThat(left(key)).isZero();
    }

    @Test
    void marksSetBySqlAreWorkedOff() {
        var key = Ids.next();

        work.asService(() -> sql.query("select mark('kit.totals', :key::uuid)")
                .with("key", key)
                .one(row -> ""));

        await().atMost(Patience.LIMIT).until(() -> totals.times.containsKey(key) && left(key) == 0);
    }

    @Test
    void aKeyThatCannotBeRecomputedWaitsAndHoldsUpNobody() {
        var bad = Ids.next();
        var good = Stream.generate(Ids::next).limit(50).toList();
        totals.refused = bad;

        work.asService(() -> {
            marks.mark("kit.totals", List.of(bad));
            marks.mark("kit.totals", good);
        });

        await().atMost(Patience.LIMIT).until(() -> totals.times.keySet().containsAll(good));
        assertThat(left(bad)).isEqualTo(1);
        totals.refused = null;
        await().atMost(Patience.LIMIT).until(() -> left(bad) == 0);
    }

    private int left(UUID key) {
        return work.asService(() -> sql.query("select count(*) from dirty where key = :key")
                .with("key", key)
                .one(row -> row.integer("count")));
    }
}
