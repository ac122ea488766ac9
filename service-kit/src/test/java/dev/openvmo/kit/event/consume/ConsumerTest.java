package dev.openvmo.kit.event.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.event.Things;
import dev.openvmo.kit.event.topic.Topics;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.Backing;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RoundRobinAssignor;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** The consumer when what it stands on is gone for a while, or for ever, or is shared. */
@QuarkusTest
class ConsumerTest {

    private static final String TOPIC = "openvmo.kit.thing";

    @Inject
    EventChannel channel;

    @Inject
    Assignment assignment;

    @Inject
    Topics topics;

    @Inject
    Things things;

    @Inject
    Work work;

    @Inject
    Sql sql;

    @Test
    void aLostTableIsRebuiltFromTheStart() {
        var ids = new UUID[] {Ids.next(), Ids.next()};
        things.name(ids[0], "one");
        things.name(ids[1], "two");
        things.name(ids[1], "second");
        things.delete(ids[0]);
        await().atMost(Patience.LIMIT)
                .until(() -> "gone".equals(things.seen(ids[0])) && "second 2 v2".equals(things.seen(ids[1])));

        work.asService(() -> {
            sql.query("delete from seen_thing").update();
            sql.query("delete from consumed").update();
        });
        channel.readAgain();

        await().atMost(Patience.LIMIT)
                .untilAsserted(() ->
                        assertThat(things.seen()).containsEntry(ids[0], "gone").containsEntry(ids[1], "second 2 v2"));
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedForAndNothingIsPutAside() {
        var first = Ids.next();
        things.name(first, "before");
        await().atMost(Patience.LIMIT).until(() -> things.seen(first) != null);
        var many = named("many", 500); // on their way when it ends

        Backing.postgres().kill();
        Backing.postgres().start();

        var second = namedAgainAndAgain("after");
        awaitSeen(Stream.concat(many.stream(), Stream.of(second)).toList());
        assertThat(letters(List.of(first, second))).isZero();
        assertThat(letters(many)).isZero();
    }

    @Test
    void aDatabaseThatIsAwayDuringARebalanceIsWaitedFor() {
        var first = Ids.next();
        things.name(first, "before");
        await().atMost(Patience.LIMIT).until(() -> things.seen(first) != null);

        Backing.postgres().kill();
        channel.readAgain();
        await().atMost(Patience.LIMIT).until(() -> !assignment.isSettled());
        Backing.postgres().start();

        awaitSeen(List.of(namedAgainAndAgain("after")));
    }

    @Test
    void aTopicMadeAnewIsReadFromItsBeginning() throws Exception {
        awaitSeen(named("old", 300));

        try (var admin = Admin.create(settings())) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
            topics.recheck();
            await().atMost(Patience.LIMIT)
                    .until(() -> admin.listTopics().names().get().contains(TOPIC));
        }

        awaitSeen(named("new", 600));
    }

    @Test
    void aForeignMemberOfTheGroupTakesNothingAwayForGood() {
        awaitSeen(named("before", 50));
        List<UUID> during;
        var group = Map.<String, Object>of(
                "bootstrap.servers",
                Backing.kafka().bootstrapServers(),
                "group.id",
                "sample-service",
                "partition.assignment.strategy",
                RoundRobinAssignor.class.getName(),
                "auto.offset.reset",
                "earliest");

        try (var foreigner = new KafkaConsumer<>(group, new StringDeserializer(), new StringDeserializer())) {
            foreigner.subscribe(List.of(TOPIC));
            await().atMost(Patience.LIMIT).until(() -> {
                foreigner.poll(Duration.ofMillis(100));
                return !foreigner.assignment().isEmpty();
            });
            during = named("during", 200);
            await().atMost(Patience.LIMIT)
                    .until(() -> !foreigner.poll(Duration.ofMillis(100)).isEmpty());
            foreigner.commitSync();
        }

        awaitSeen(during);
        awaitSeen(named("after", 50));
    }

    private List<UUID> named(String name, int count) {
        var ids = IntStream.range(0, count).mapToObj(n -> Ids.next()).toList();
        work.asService(() -> ids.forEach(id -> things.write(id, name)));
        return ids;
    }

    private UUID namedAgainAndAgain(String name) {
        var id = Ids.next();
        await().atMost(Patience.LIMIT).ignoreExceptions().until(() -> {
            things.name(id, name);
            return true;
        });
        return id;
    }

    private void awaitSeen(List<UUID> ids) {
        await().atMost(Patience.LIMIT)
                .ignoreExceptions()
                .until(() -> things.seen().keySet().containsAll(ids));
    }

    private long letters(List<UUID> keys) {
        return work.asService(() -> sql.query("select count(*) from dead_letter where key = any (:keys::text[])")
                .with("keys", keys.stream().map(UUID::toString).toList())
                .one(row -> row.number("count")));
    }

    private static Map<String, Object> settings() {
        return Map.of("bootstrap.servers", Backing.kafka().bootstrapServers());
    }
}
