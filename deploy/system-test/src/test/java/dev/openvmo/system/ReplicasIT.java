package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.local.Suite;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link NothingLostIT}, {@link SameStateIT} and {@link DrainIT} promise, while one of two replicas dies, hangs or goes. */
@Order(1)
@ExtendWith(TwoOfEach.class)
class ReplicasIT {
    private static final int WRITES = Integer.getInteger("ledger.writes", 1000) / 4;
    private static final Duration PATIENCE = Patience.LIMIT.multipliedBy(2);
    // longer than a consumer group waits for a member that says nothing
    private static final Duration HANGING = Duration.ofSeconds(8);
    private static final String INITIATIVES = "openvmo.portfolio.initiative";
    private static final List<String> NEIGHBOURS = List.of("alignment", "metrics");

    private final Suite suite = TwoOfEach.suite();

    private final Api api = new Api(suite.gatewayUrl(), suite.adminKey());
    private final LocalCopies copies = new LocalCopies(suite);
    private final Topic topic = new Topic(suite, INITIATIVES);

    @Test
    void nothingIsLostOrDoubledAndEveryCopyIsTheSame() throws Exception {
        var organisation = Organisation.create(api, "Two");
        var ledger = new Ledger(api, organisation, "Write");

        // When replicas die and hang under load, and the broker dies
        ledger.open(WRITES, 4);
        awaitWritten(ledger, 1);
        restart("portfolio-2");
        awaitWritten(ledger, 2);
        hang("alignment");
        awaitWritten(ledger, 3);
        suite.kafka().kill();
        suite.kafka().start();

        // Then the book, the database, the topic and the neighbours agree
        assertThat(ledger.close()).isEmpty();
        var written = ledger.titlesById();
        assertThat(written).hasSize(WRITES);
        assertThat(ledger.stored()).containsExactlyInAnyOrderElementsOf(written.values());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(topic.newest().keySet()).containsAll(written.keySet()));
        assertThat(topic.endsWithTheNewest(written.keySet())).isTrue();
        awaitApplied();
        var state = copies.rows();
        assertThat(copies.column("alignment", "select id from initiative")).containsAll(written.keySet());
        assertThat(copies.column("metrics", "select id from subject")).containsAll(written.keySet());

        // When every event comes again, in any order, while a replica hangs, another dies and the broker goes and comes
        suite.service("metrics").suspend();
        topic.repeatShuffled(new Random(WRITES));
        suite.service("alignment-2").kill();
        suite.kafka().stop();
        suite.kafka().start();
        suite.service("alignment-2").start();
        suite.service("metrics").resume();

        // Then nothing changes
        awaitApplied();
        assertThat(copies.rows()).isEqualTo(state);
    }

    @Test
    void oneOfTwoGoesAndComesWithoutAFailedRequest() throws Exception {
        var organisation = Organisation.create(api, "Drained");
        var callers = new Callers(api, organisation);

        callers.start();
        await().atMost(PATIENCE).until(() -> callers.written().size() > 50);
        suite.service("portfolio-2").restart();
        var before = callers.written().size();
        await().atMost(PATIENCE).until(() -> callers.written().size() > before + 50);
        callers.stop();

        assertThat(callers.failed()).isEmpty();
        assertThat(callers.broken()).isEmpty();
        assertThat(organisation.titles()).doesNotHaveDuplicates().containsAll(callers.written());
    }

    private void restart(String service) {
        suite.service(service).kill();
        suite.service(service).start();
    }

    private void hang(String service) {
        suite.service(service).suspend();
        await().pollDelay(HANGING).until(() -> true);
        suite.service(service).resume();
    }

    private static void awaitWritten(Ledger ledger, int fifths) {
        await().atMost(PATIENCE).until(() -> ledger.size() >= WRITES * fifths / 5);
    }

    private void awaitApplied() {
        var last = Topic.lastOffsets(suite, List.of(INITIATIVES));
        for (var service : NEIGHBOURS) {
            await().atMost(PATIENCE).until(() -> copies.hasApplied(service, List.of(INITIATIVES), last));
        }
    }
}
