package dev.openvmo.kit.event.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.event.EventsOff;
import dev.openvmo.kit.event.topic.EventsConfig;
import dev.openvmo.kit.testing.Backing;
import dev.openvmo.kit.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What the relay promises, on the real broker and database. */
@QuarkusTest
@TestProfile(EventsOff.class)
class RelayTest {

    @Inject
    DirectConnections database;

    @Inject
    EventsConfig config;

    @Test
    void aRowThatCommitsLateIsNotSkipped() throws Exception {
        try (var bench = new RelayBench(database, Map.of());
                var slow = Backing.superuser()) {
            slow.setAutoCommit(false);
            bench.write(slow, "late", 1, "{}");
            bench.write("early", 1, "{}");
            bench.start();
            await().atMost(Patience.LIMIT).until(() -> bench.published().equals(List.of("early:1")));

            slow.commit();

            await().atMost(Patience.LIMIT)
                    .until(() -> Set.copyOf(bench.published()).equals(Set.of("early:1", "late:1")));
            await().atMost(Patience.LIMIT).until(() -> bench.rows("true") == 0);
        }
    }

    @Test
    void eachKeyKeepsItsOrder() throws Exception {
        try (var bench = new RelayBench(database, Map.of())) {
            bench.start();
            var writers = Executors.newFixedThreadPool(4);

            for (var writer = 0; writer < 4; writer++) {
                var key = "key" + writer;
                writers.submit(() -> {
                    try (var connection = Backing.superuser()) {
                        for (var version = 1; version <= 200; version++) {
                            bench.write(connection, key, version, "{}");
                            bench.announced.raise();
                        }
                    }
                    return null;
                });
            }
            writers.shutdown();
            assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

            await().atMost(Patience.LIMIT).until(() -> bench.rows("true") == 0);
            var published = bench.published();
            for (var writer = 0; writer < 4; writer++) {
                var key = "key" + writer + ":";
                assertThat(published.stream().filter(p -> p.startsWith(key)))
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, 200)
                                .mapToObj(v -> key + v)
                                .toList());
            }
        }
    }

    @Test
    void aRelayStoppedInTheMiddleIsReplacedAndWritesNothingLate() throws Exception {
        var stopped = new AtomicReference<PausingProducer>();
        try (var bench = new RelayBench(database, Map.of())) {
            bench.write("a", 1, "{}");
            var first = bench.start(Duration.ofSeconds(2), p -> {
                p.close(Duration.ZERO);
                stopped.set(new PausingProducer(RelayProducers.settings(RelayBench.brokers(), bench.topic)));
                return stopped.get();
            });
            await().atMost(Patience.LIMIT)
                    .until(() -> stopped.get() != null && stopped.get().paused.getCount() == 0);

            var second = bench.start();
            bench.write("a", 2, "{}");
            await().atMost(Patience.LIMIT).until(second::active);
            await().atMost(Patience.LIMIT).until(() -> bench.rows("true") == 0);
            var before = bench.published();
            stopped.get().goOn.countDown();

            await().atMost(Patience.LIMIT).until(() -> !first.active() && stopped.get().refusal != null);
            assertThat(stopped.get().refusal)
                    .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
            assertThat(before).containsExactly("a:1", "a:2");
            bench.write("a", 3, "{}");
            await().atMost(Patience.LIMIT).until(() -> bench.published().equals(List.of("a:1", "a:2", "a:3")));

            // compaction leaves out the older ones, and the newest is there for whoever starts from zero
            bench.compactSoon();
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        bench.write("b", 1, "{}");
                        var kept = bench.published();
                        return kept.contains("a:3") && !kept.contains("a:1") && !kept.contains("a:2");
                    });
        }
    }

    @Test
    void aRelayStoppedWhileItReadsIsReplaced() throws Exception {
        try (var bench = new RelayBench(database, Map.of());
                var writer = Backing.superuser();
                var way = new StoppedReader()) {
            for (var n = 0; n < 200; n++) {
                bench.write(writer, "k" + n, 1, "x".repeat(200_000));
            }
            var stopped = RelaySession.open(by(way), Duration.ofSeconds(2));
            assertThat(stopped.tryLock()).isTrue();
            way.stop();
            new Thread(() -> read(stopped, bench.topic), "stopped-relay").start();

            try (var next = RelaySession.open(database, Duration.ofMinutes(2))) {
                await().atMost(Patience.LIMIT).until(next::tryLock);
            }
        }
    }

    private DirectConnections by(StoppedReader way) {
        var runtime = Backing.database().runtime();
        return new DirectConnections(config, way.jdbcUrl(), runtime.username(), runtime.password());
    }

    private static void read(RelaySession session, String topic) {
        try (session) {
            session.next(List.of(topic), 500);
        } catch (SQLException | RuntimeException e) {
            // as it must be: the server has ended the session
        }
    }

    @Test
    void aRecordTheBrokerRefusesIsParkedAndHoldsBackOnlyItsOwnKey() throws Exception {
        try (var bench = new RelayBench(database, Map.of("max.message.bytes", "40000"))) {
            bench.write("small", 1, "{}");
            bench.write("big", 1, "\"" + "x".repeat(60_000) + "\"");
            bench.write("big", 2, "{}");
            bench.write("other", 1, "{}");

            bench.start();

            await().atMost(Patience.LIMIT).until(() -> bench.rows("parked_reason is not null") == 1);
            await().atMost(Patience.LIMIT)
                    .until(() -> Set.copyOf(bench.published()).equals(Set.of("small:1", "other:1")));
            assertThat(bench.rows("aggregateid = 'big'")).isEqualTo(2);
        }
    }

    @Test
    void aRefusalThatPassesLosesNothing() throws Exception {
        try (var bench = new RelayBench(database, Map.of())) {
            var refused = new AtomicBoolean();
            bench.write("a", 1, "{}");
            bench.write("b", 1, "{}");
            bench.write("a", 2, "{}");

            bench.start(Duration.ofSeconds(10), p -> {
                p.close(Duration.ZERO);
                return new RefusingOnceProducer(
                        RelayProducers.settings(RelayBench.brokers(), bench.topic), "b", refused);
            });

            await().atMost(Patience.LIMIT).until(() -> refused.get() && bench.rows("true") == 0);
            assertThat(bench.published()).contains("a:1", "b:1", "a:2");
        }
    }

    @Test
    void aReplicaThatIsNotTheRelayCallsTheOneThatIs() throws Exception {
        try (var bench = new RelayBench(database, Map.of());
                var listener = Backing.superuser();
                var listen = listener.createStatement()) {
            listen.execute("listen openvmo_outbox");
            var passive = bench.passive();
            var wakes = new Thread(new FutureTask<>(() -> {
                new RelayWakes(database, passive, bench.announced).run();
                return null;
            }));
            wakes.start();

            await().atMost(Patience.LIMIT).until(() -> {
                bench.announced.raise();
                return listener.unwrap(PGConnection.class).getNotifications(100).length > 0;
            });
            wakes.interrupt();
        }
    }

    @Test
    void aFloodInOneTopicLeavesRoomForTheOthers() throws Exception {
        try (var flood = new RelayBench(database, Map.of());
                var trickle = new RelayBench(database, Map.of());
                var connection = Backing.superuser();
                var session = RelaySession.open(database, Patience.LIMIT)) {
            for (var n = 0; n < 1200; n++) {
                flood.write(connection, "k" + n, 1, "{}");
            }
            trickle.write("one", 1, "{}");

            var turn = session.next(List.of(flood.topic, trickle.topic), 500);

            assertThat(turn).hasSize(501);
            assertThat(turn.stream().filter(r -> r.topic().equals(trickle.topic)))
                    .hasSize(1);
        }
    }

    @Test
    void whatWasWrittenWhileTheBrokerWasAwayArrives() throws Exception {
        try (var bench = new RelayBench(database, Map.of())) {
            bench.start();
            bench.write("k", 1, "{}");
            await().atMost(Patience.LIMIT).until(() -> bench.rows("true") == 0);

            Backing.kafka().kill();
            var expected = new ArrayList<>(List.of("k:1"));
            for (var version = 2; version <= 50; version++) {
                bench.write("k", version, "{}");
                expected.add("k:" + version);
            }
            Backing.kafka().start();

            await().atMost(Patience.LIMIT).until(() -> bench.rows("true") == 0);
            assertThat(bench.published()).containsExactlyElementsOf(expected);
        }
    }
}
