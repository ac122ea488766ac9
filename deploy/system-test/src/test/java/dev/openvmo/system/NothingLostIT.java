package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.local.Kafka;
import dev.openvmo.local.Postgres;
import dev.openvmo.local.ServiceProcess;
import dev.openvmo.local.Suite;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Kills everything in turn under load and compares what is there with what was acknowledged. */
@ExtendWith({RunningSuite.class, TwoReplicas.class})
class NothingLostIT {
    private static final int WRITES = Integer.getInteger("ledger.writes", 2000);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    // longer than a group waits for a member that says nothing
    private static final Duration HANGING = Duration.ofSeconds(8);

    @Test
    void killingEachProcessUnderLoadLosesNothingAndDoublesNothing() throws Exception {
        var suite = RunningSuite.suite();
        breakInTurn(
                suite,
                RunningSuite.admin(),
                WRITES,
                List.of(
                        killed(suite.service("portfolio")),
                        killed(suite.service("alignment")),
                        killed(suite.service("metrics")),
                        killed(suite.service("gateway")),
                        killed(suite.postgres()),
                        killed(suite.kafka())));
    }

    @Test
    void killingAndHangingOneOfTwoReplicasUnderLoadLosesNothingAndDoublesNothing() throws Exception {
        var suite = TwoReplicas.suite();
        breakInTurn(
                suite,
                TwoReplicas.admin(),
                WRITES / 2,
                List.of(
                        killed(suite.service("portfolio-2")),
                        hung(suite.service("alignment")),
                        killed(suite.service("metrics-2")),
                        hung(suite.service("portfolio")),
                        killed(suite.kafka())));
    }

    @Test
    void writesGoOnWhileKafkaIsAway() throws Exception {
        var api = RunningSuite.admin();
        var organisation = Organisation.create(api, "Quiet");
        var strategy = organisation.strategy();
        var objective = organisation.objective(organisation.theme(strategy, "Theme", 1), "Objective", 1);
        RunningSuite.suite().kafka().kill();
        try {
            IntStream.range(0, 50).forEach(i -> organisation.initiative("Meanwhile " + i));
            var newcomer = organisation.initiative("Newcomer");
            var unknown = api.attempt(
                    "POST", "/v1/contributions", Organisation.contributionBody(newcomer, objective, 1), r -> r);
            assertThat(unknown.status()).isEqualTo(422);
            assertThat(unknown.json().get("type").asText()).isEqualTo("/problems/unknown-reference");
            assertThat(unknown.header("Retry-After")).isNotNull();
        } finally {
            RunningSuite.suite().kafka().start();
        }
        var ids = api.get("/v1/initiatives?limit=1000&filter=portfolioId==" + organisation.portfolioId())
                .expect(200)
                .json()
                .findValuesAsText("id");
        var topic = new Topic(RunningSuite.suite(), "openvmo.portfolio.initiative");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topic.newest().keySet()).containsAll(ids));
    }

    /** Breaks one after the other, each at its share of the writes; then compares. */
    private void breakInTurn(Suite suite, Api api, int writes, List<Runnable> breaks) throws Exception {
        var organisation = Organisation.create(api, "Killed");
        var ledger = new Ledger(api, organisation, "Write");

        ledger.open(writes, 8);
        for (var turn = 0; turn < breaks.size(); turn++) {
            var due = writes * (turn + 1) / (breaks.size() + 2);
            await().atMost(PATIENCE.multipliedBy(5)).until(() -> ledger.size() >= due);
            breaks.get(turn).run();
        }

        // Then the book and the database agree, and so does every neighbour's copy
        assertThat(ledger.close()).isEmpty();
        assertThat(ledger.size()).isEqualTo(writes);
        assertThat(ledger.stored()).hasSize(writes).doesNotHaveDuplicates();
        assertThat(ledger.stored())
                .containsExactlyInAnyOrderElementsOf(ledger.titlesById().values());
        var topic = new Topic(suite, "openvmo.portfolio.initiative");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(topic.newest().keySet())
                .containsAll(ledger.titlesById().keySet()));
        assertThat(topic.endsWithTheNewest()).isTrue();
        neighboursKnow(suite, ledger);
    }

    private static Runnable killed(ServiceProcess service) {
        return () -> {
            service.kill();
            service.start();
        };
    }

    private static Runnable killed(Postgres postgres) {
        return () -> {
            postgres.kill();
            postgres.start();
        };
    }

    private static Runnable killed(Kafka kafka) {
        return () -> {
            kafka.kill();
            kafka.start();
        };
    }

    private static Runnable hung(ServiceProcess service) {
        return () -> {
            service.suspend();
            await().pollDelay(HANGING).until(() -> true);
            service.resume();
        };
    }

    private static void neighboursKnow(Suite suite, Ledger ledger) {
        var copies = new LocalCopies(suite);
        var written = ledger.titlesById().keySet();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(copies.column("alignment", "select id from initiative")).containsAll(written);
            assertThat(copies.column("metrics", "select id from subject")).containsAll(written);
        });
    }
}
