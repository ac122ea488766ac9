package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.local.Suite;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Kills everything in turn under load and compares what is there with what was acknowledged. */
@ExtendWith(RunningSuite.class)
class NothingLostIT {
    private static final int WRITES = Integer.getInteger("ledger.writes", 1000);
    private static final Duration PATIENCE = Patience.LIMIT.multipliedBy(2);

    private final Suite suite = RunningSuite.suite();
    private final Api api = RunningSuite.admin();

    @Test
    void killingEachProcessUnderLoadLosesNothingAndDoublesNothing() throws Exception {
        var organisation = Organisation.create(api, "Killed");
        var ledger = new Ledger(api, organisation, "Write");
        var victims = List.of("portfolio", "alignment", "metrics", "gateway", "postgres", "kafka");

        // When each process dies at its share of the writes
        ledger.open(WRITES, 8);
        for (var turn = 0; turn < victims.size(); turn++) {
            var due = WRITES * (turn + 1) / (victims.size() + 2);
            await().atMost(PATIENCE.multipliedBy(5)).until(() -> ledger.size() >= due);
            killAndRestart(victims.get(turn));
        }

        // Then the book and the database agree, and so does every neighbour's copy
        assertThat(ledger.close()).isEmpty();
        assertThat(ledger.size()).isEqualTo(WRITES);
        assertThat(ledger.stored()).hasSize(WRITES).doesNotHaveDuplicates();
        assertThat(ledger.stored())
                .containsExactlyInAnyOrderElementsOf(ledger.titlesById().values());
        var topic = new Topic(suite, "openvmo.portfolio.initiative");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(topic.newest().keySet())
                .containsAll(ledger.titlesById().keySet()));
        assertThat(topic.endsWithTheNewest(ledger.titlesById().keySet())).isTrue();
        neighboursKnow(organisation, ledger);
    }

    @Test
    void writesGoOnWhileKafkaIsAway() throws Exception {
        var organisation = Organisation.create(api, "Quiet");
        var strategy = organisation.strategy();
        var objective = organisation.objective(organisation.theme(strategy, "Theme", 1), "Objective", 1);
        suite.kafka().kill();
        try {
            IntStream.range(0, 50).forEach(i -> organisation.initiative("Meanwhile " + i));
            var newcomer = organisation.initiative("Newcomer");
            var unknown = api.attempt(
                    "POST", "/v1/contributions", Organisation.contributionBody(newcomer, objective, 1), r -> r);
            assertThat(unknown.status()).isEqualTo(422);
            assertThat(unknown.json().get("type").asText()).isEqualTo("/problems/unknown-reference");
            assertThat(unknown.header("Retry-After")).isNotNull();
        } finally {
            suite.kafka().start();
        }
        var ids = api.get("/v1/initiatives?limit=1000&filter=portfolioId==" + organisation.portfolioId())
                .expect(200)
                .json()
                .findValuesAsText("id");
        var topic = new Topic(suite, "openvmo.portfolio.initiative");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topic.newest().keySet()).containsAll(ids));
    }

    private void killAndRestart(String victim) {
        switch (victim) {
            case "postgres" -> {
                suite.postgres().kill();
                suite.postgres().start();
            }
            case "kafka" -> {
                suite.kafka().kill();
                suite.kafka().start();
            }
            default -> {
                suite.service(victim).kill();
                suite.service(victim).start();
            }
        }
    }

    private void neighboursKnow(Organisation organisation, Ledger ledger) {
        var strategy = organisation.strategy();
        var objective = organisation.objective(organisation.theme(strategy, "Theme", 1), "Objective", 1);
        var everyHundredth = ledger.titlesById().keySet().stream().sorted().toList();
        IntStream.range(0, everyHundredth.size())
                .filter(i -> i % 100 == 0)
                .mapToObj(everyHundredth::get)
                .forEach(id -> await().atMost(PATIENCE)
                        .until(() -> api.post("/v1/contributions", Organisation.contributionBody(id, objective, 0.5))
                                        .status()
                                == 201));
    }
}
