package dev.openvmo.kit.event.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.openvmo.kit.correlation.Correlation;
import dev.openvmo.kit.event.EventsOff;
import dev.openvmo.kit.event.Things;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What applying promises, whatever arrives in whatever order. */
@QuarkusTest
@TestProfile(EventsOff.class)
class ApplierTest {

    private static final String TOPIC = "openvmo.kit.thing";
    private static final Uuid TOPIC_ID = Uuid.randomUuid();

    @Inject
    Applier applier;

    @Inject
    ConsumerOffsets positions;

    @Inject
    DeadLetterStore letters;

    @Inject
    MeterRegistry meters;

    @Inject
    Things things;

    @Inject
    Work work;

    @Inject
    Sql sql;

    private static long position;

    @BeforeEach
    void nothingSeenYet() {
        work.asService(() -> sql.query("delete from seen_thing").update());
    }

    @Test
    void duplicatedShuffledOrReplayedTheSameEventsLeaveTheSameState() {
        var events = new ArrayList<ConsumedRecord>();
        for (var key = 0; key < 10; key++) {
            var id = Ids.next();
            for (var version = 1; version <= 8; version++) {
                events.add(arrival(id, version, "name" + version));
            }
        }
        applier.apply(events);
        var expected = things.seen();

        for (var seed = 0; seed < 5; seed++) {
            nothingSeenYet();
            var twice = new ArrayList<>(events);
            twice.addAll(events);
            Collections.shuffle(twice, new Random(seed));
            for (var from = 0; from < twice.size(); from += 7) {
                applier.apply(twice.subList(from, Math.min(from + 7, twice.size())));
            }
            assertThat(things.seen()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void thePositionIsKeptWithTheStateAndAnotherTopicOfTheNameStartsOver() {
        var last = arrival(Ids.next(), 1, "here");

        applier.apply(List.of(last));

        var partition = new TopicPartition(TOPIC, 3);
        assertThat(work.asService(() -> positions.of(Map.of(TOPIC, TOPIC_ID))))
                .containsEntry(partition, last.position() + 1);
        assertThat(work.asService(() -> positions.of(Map.of(TOPIC, Uuid.randomUuid()))))
                .isEmpty();
    }

    @Test
    void poisonIsPutAsideOnceHoweverOftenItIsReadAndCanBeReplayed() {
        var good = arrival(Ids.next(), 1, "good");
        var poison = arrival(Ids.next(), 1, "poison");
        var unreadable =
                new ConsumedRecord(TOPIC, TOPIC_ID, 3, position++, "no uuid", Map.of(), new byte[] {(byte) 0xff, 0});

        applier.apply(List.of(poison, good, unreadable));
        applier.apply(List.of(poison, good, unreadable));

        assertThat(things.seen()).containsOnlyKeys(UUID.fromString(good.key()));
        assertThat(letters(poison)).isEqualTo(1);
        assertThat(letters(unreadable)).isEqualTo(1);
        assertThat(copies(poison)).isEqualTo(1);

        things.bearsPoison(true);
        var letter = work.asService(() -> sql.query("select id from dead_letter where key = :key")
                .with("key", poison.key())
                .one(row -> row.uuid("id")));
        work.asService(() -> applier.replay(letter));
        things.bearsPoison(false);

        assertThat(things.seen(UUID.fromString(poison.key()))).isEqualTo("poison 1 v1");
    }

    @Test
    void lettersAreCountedAndNotTheTriesToPutThemAside() {
        var counted = meters.counter("openvmo.consumer.dead.letters", "topic", TOPIC);
        var before = counted.count();

        assertThatThrownBy(() -> work.asService(() -> {
                    letters.put(arrival(Ids.next(), 1, "poison"), "rolled back");
                    throw new IllegalStateException("the database went away");
                }))
                .isInstanceOf(IllegalStateException.class);
        applier.apply(List.of(arrival(Ids.next(), 1, "poison")));

        assertThat(counted.count() - before).isEqualTo(1);
    }

    @Test
    void aLetterThatIsTooLargeToBeSentSaysWhereItIs() {
        var large = new ConsumedRecord(
                TOPIC, TOPIC_ID, 3, position++, Ids.next().toString(), Map.of(), new byte[1_000_000]);

        applier.apply(List.of(large));

        var copy = work.asService(() -> sql.query(
                        """
                        select payload from outbox where topic = :topic
                        and aggregateid in (select id::text from dead_letter where key = :key)
                        """)
                .with("topic", TOPIC + ".dlq")
                .with("key", large.key())
                .one(row -> row.text("payload")));
        assertThat(copy).hasSizeLessThan(2_000).contains("\"position\":" + large.position(), "table dead_letter of");
    }

    @Test
    void aHeaderThatPostgresqlCannotKeepIsPutAsideLikeAnyOther() {
        var headers = new RecordHeaders().add("na\0me", "val\0ue".getBytes(StandardCharsets.UTF_8));
        var unreadable = new ConsumedRecord(
                TOPIC, TOPIC_ID, 3, position++, Ids.next().toString(), ConsumedRecord.texts(headers), new byte[] {0});

        applier.apply(List.of(unreadable));

        assertThat(letters(unreadable)).isEqualTo(1);
    }

    @Test
    void whatFollowsFromOneRequestsEventsBelongsToThatRequest() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var caused = caused(arrival(Ids.next(), 1, "poison"), "request-1", trace);
        var other = caused(arrival(Ids.next(), 1, "good"), "request-2", trace);

        applier.apply(List.of(caused, other));

        assertThat(causeOfCopy(caused)).isEqualTo(new Correlation("request-1", trace));
        assertThat(Correlation.now()).isEqualTo(Correlation.NONE);
    }

    @Test
    void whatFollowsFromSeveralRequestsBelongsToNone() {
        var one = caused(arrival(Ids.next(), 1, "one"), "request-1", null);
        var two = caused(arrival(Ids.next(), 1, "two"), "request-2", null);

        assertThat(ConsumedRecord.cause(List.of(one, two))).isEqualTo(Correlation.NONE);
        assertThat(ConsumedRecord.cause(List.of(one, one))).isEqualTo(new Correlation("request-1", null));
    }

    private static ConsumedRecord caused(ConsumedRecord arrival, String requestId, String traceparent) {
        arrival.headers().put("ce_requestid", requestId);
        arrival.headers().put("ce_traceparent", traceparent);
        return arrival;
    }

    private Correlation causeOfCopy(ConsumedRecord arrival) {
        return work.asService(() -> sql.query(
                        """
                select requestid, traceparent from outbox
                 where topic = :topic and aggregateid in (select id::text from dead_letter where key = :key)
                """)
                .with("topic", TOPIC + ".dlq")
                .with("key", arrival.key())
                .one(row -> new Correlation(row.text("requestid"), row.text("traceparent"))));
    }

    private int copies(ConsumedRecord arrival) {
        return work.asService(() -> sql.query(
                        """
                select count(*) from outbox
                 where topic = :topic and aggregateid in (select id::text from dead_letter where key = :key)
                """)
                .with("topic", TOPIC + ".dlq")
                .with("key", arrival.key())
                .one(row -> row.integer("count")));
    }

    private int letters(ConsumedRecord arrival) {
        return work.asService(() -> sql.query("select count(*) from dead_letter where key = :key")
                .with("key", arrival.key())
                .one(row -> row.integer("count")));
    }

    private ConsumedRecord arrival(UUID id, long version, String name) {
        var headers = new HashMap<String, String>();
        headers.put("ce_type", "dev.openvmo.kit.thing.named.v1");
        headers.put("ce_stateversion", Long.toString(version));
        var state = "{\"id\":\"%s\",\"name\":\"%s\",\"times\":%d}".formatted(id, name, version);
        return new ConsumedRecord(
                TOPIC, TOPIC_ID, 3, position++, id.toString(), headers, state.getBytes(StandardCharsets.UTF_8));
    }
}
