package dev.openvmo.kit.event.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.event.Things;
import dev.openvmo.kit.event.topic.Topics;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.Backing;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The consumer when what it stands on is gone for a while, or for ever. */
@QuarkusTest
class ConsumerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ConsumerThread consumer;

    @Inject
    Topics topics;

    @Inject
    Things things;

    @Inject
    Work work;

    @Inject
    Sql sql;

    @Test
    void aLostTableIsRebuiltFromTheStart() throws InterruptedException {
        var ids = new UUID[] {Ids.next(), Ids.next()};
        things.name(ids[0], "one");
        things.name(ids[1], "two");
        things.name(ids[1], "second");
        things.delete(ids[0]);
        await().atMost(PATIENCE)
                .until(() -> "gone".equals(things.seen(ids[0])) && "second 2 v2".equals(things.seen(ids[1])));
        consumer.stop(null);

        work.asService(() -> {
            sql.update("delete from seen_thing");
            sql.update("delete from consumed");
        });
        consumer.start(null);

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(things.seen()).containsEntry(ids[0], "gone").containsEntry(ids[1], "second 2 v2"));
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedForAndNothingIsPutAside() {
        var first = Ids.next();
        things.name(first, "before");
        await().atMost(PATIENCE).until(() -> things.seen(first) != null);

        Backing.postgres().kill();
        Backing.postgres().start();
        var second = Ids.next();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            things.name(second, "after");
            return true;
        });

        await().atMost(PATIENCE).ignoreExceptions().until(() -> things.seen(second) != null);
        assertThat(letters(first) + letters(second)).isZero();
    }

    @Test
    void anErrorDoesNotEndIt() throws InterruptedException {
        var begun = new AtomicInteger();
        var loop = new ConsumerLoop(
                () -> {
                    begun.incrementAndGet();
                    throw new StackOverflowError();
                },
                topics,
                null,
                null);
        var thread = new Thread(loop::run);
        thread.start();

        await().atMost(PATIENCE).until(() -> begun.get() > 1);

        loop.stop();
        thread.join(PATIENCE.toMillis());
        assertThat(thread.isAlive()).isFalse();
    }

    private int letters(UUID key) {
        return work.asService(
                () -> sql.row("select count(*) from dead_letter where key = ?", row -> row.getInt(1), key.toString()));
    }
}
