package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.local.ServiceProcess;
import dev.openvmo.local.Suite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever happens to the events on their way, every service ends with the same state. Two replicas of each. */
@Order(1)
@ExtendWith(TwoOfEach.class)
class SameStateIT {
    private static final int WRITES = Integer.getInteger("ledger.writes", 1000) / 4;
    private static final long SEED = 20_270_401;

    /** What each service reads of the others, as far as this test makes them say something; others may have said more. */
    private static final Map<String, List<String>> READ = Map.of(
            "portfolio",
                    List.of(
                            "openvmo.alignment.score",
                            "openvmo.metrics.benefit",
                            "openvmo.metrics.metric",
                            "openvmo.metrics.metric-status",
                            "openvmo.metrics.realisation",
                            "openvmo.metrics.value"),
            "alignment",
                    List.of(
                            "openvmo.metrics.metric-status",
                            "openvmo.metrics.value",
                            "openvmo.portfolio.initiative",
                            "openvmo.portfolio.portfolio"),
            "metrics",
                    List.of(
                            "openvmo.alignment.contribution",
                            "openvmo.alignment.objective",
                            "openvmo.alignment.strategy",
                            "openvmo.alignment.theme",
                            "openvmo.portfolio.initiative",
                            "openvmo.portfolio.portfolio"));

    private final Suite suite = TwoOfEach.suite();
    private final Api api = new Api(suite.gatewayUrl(), suite.adminKey());
    private final LocalCopies copies = new LocalCopies(suite);
    private final Topic initiatives = new Topic(suite, "openvmo.portfolio.initiative");
    private Map<String, List<String>> read = READ;

    @Test
    void everyWayOfReadingTheEventsLeavesTheSameState() throws Exception {
        // Given a turn of the loop, and writes during which the active relay hangs, is replaced, and goes on
        var organisation = Organisation.create(api, "Same");
        turnTheLoop(organisation);
        await().atMost(Patience.LIMIT).untilAsserted(() -> {
            read = copies.topicsRead();
            READ.forEach((service, topics) -> assertThat(read.get(service)).containsAll(topics));
        });
        var written = hangTheRelayDuringWrites(organisation);
        assertThat(initiatives.endsWithTheNewest(written)).isTrue();
        settle();
        assertThat(copies.rows().get("alignment.initiative")).hasSizeGreaterThan(WRITES);

        // When the broker has compacted, the newest state of each initiative is still there
        compact(organisation);
        settle();
        assertThat(initiatives.newestVersions())
                .isEqualTo(copies.column("alignment", "select id || ' ' || state_version from initiative").stream()
                        .collect(Collectors.toSet()));

        // When every event comes again, in any order
        var state = copies.rows();
        read.values().stream().flatMap(List::stream).distinct().forEach(topic -> new Topic(suite, topic)
                .repeatShuffled(new Random(SEED)));
        settle();
        assertThat(copies.rows()).isEqualTo(state);

        // When all copies are lost and everything is read from zero, compacted, repeated and shuffled as it is
        whileStopped(() -> {
            copies.lose();
            assertThat(copies.rows().get("alignment.initiative")).isEmpty();
            copies.startOver();
        });
        settle();
        assertThat(copies.rows()).isEqualTo(state);
    }

    private void turnTheLoop(Organisation organisation) {
        var strategy = organisation.strategy();
        var objective = organisation.objective(organisation.theme(strategy, "Theme", 1), "Objective", 1);
        organisation.activate(strategy);
        api.post(
                        "/v1/metrics",
                        Map.of(
                                "key", "same.saving",
                                "name", "Saving",
                                "unit", "GBP",
                                "direction", "INCREASE",
                                "aggregation", "SUM",
                                "kind", "VALUE"))
                .expect(201);
        for (var number = 0; number < 20; number++) {
            var initiative = organisation.initiative("Turned " + number);
            organisation.estimate(initiative, 1 + number % 13);
            organisation.contribution(initiative, objective, number / 20.0);
            api.post(
                            "/v1/observations",
                            Map.of(
                                    "metric",
                                    "same.saving",
                                    "subject",
                                    Map.of("type", "INITIATIVE", "id", initiative),
                                    "observedAt",
                                    "2026-05-01T00:00:00Z",
                                    "value",
                                    100 + number,
                                    "source",
                                    "test",
                                    "externalId",
                                    "same-" + number))
                    .expect(201);
            if (number == 0) {
                forecast(initiative);
            }
        }
        organisation.weigh(objective, 0.5);
    }

    private void forecast(String initiative) {
        var benefit = Map.of(
                "initiativeId", initiative,
                "name", "Saving",
                "category", "COST",
                "owner", "Grace Moor",
                "description", "Less is spent",
                "observableOutcome", "The ledger says less",
                "attribution", "Nothing else was changed",
                "metric", "same.saving");
        var period = Map.of("period", "2026-Q1", "low", 50, "likely", 100, "high", 150);
        var id = api.post("/v1/benefits", benefit).expect(201).id();
        api.post("/v1/benefits/" + id + "/forecasts", Map.of("estimator", "Ada Field", "periods", List.of(period)))
                .expect(201);
    }

    private Set<String> hangTheRelayDuringWrites(Organisation organisation) throws Exception {
        var ledger = new Ledger(api, organisation, "Hung");
        ledger.open(WRITES, 8);
        await().atMost(Patience.LIMIT).until(() -> ledger.size() >= WRITES / 4);
        var active = activeRelay();
        await().atMost(Patience.LIMIT).until(() -> !copies.column("portfolio", "select 1 from outbox limit 1")
                .isEmpty());
        active.suspend();
        await().atMost(Patience.LIMIT).until(() -> !activeRelay().name().equals(active.name()));
        IntStream.range(0, 20).forEach(number -> organisation.initiative("Meanwhile " + number));
        ledger.titlesById().keySet().stream().limit(20).forEach(id -> rename(id, "Hung renamed"));
        active.resume();
        assertThat(ledger.close()).isEmpty();
        assertThat(ledger.size()).isEqualTo(WRITES);
        return ledger.titlesById().keySet();
    }

    /** The replica of portfolio-service that holds the relay's lock now. */
    private ServiceProcess activeRelay() {
        return await().atMost(Patience.LIMIT)
                .until(
                        () -> {
                            var holder = copies.column(
                                    "portfolio",
                                    """
                                    select a.application_name from pg_locks l join pg_stat_activity a using (pid)
                                    where l.locktype = 'advisory' and l.granted and a.datname = current_database()
                                        and a.application_name like 'relay %'
                                    """);
                            return suite.services().stream()
                                    .filter(service -> holder.contains("relay " + service.pid()))
                                    .findFirst()
                                    .orElse(null);
                        },
                        Objects::nonNull);
    }

    /** New states of initiatives that had some before; then the broker drops the former ones. */
    private void compact(Organisation organisation) throws Exception {
        initiatives.startSegmentsOften();
        var some = api.get("/v1/initiatives?limit=100&fields=id&filter=portfolioId==" + organisation.portfolioId())
                .expect(200)
                .json()
                .findValuesAsText("id");
        IntStream.range(0, 3).forEach(round -> some.forEach(id -> rename(id, "Renamed " + round)));
        settle();
        var before = initiatives.all().size();
        initiatives.compactNow();
        await().atMost(Patience.LIMIT)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> initiatives.all().size() < before);
        initiatives.compactInAWeek();
        assertThat(initiatives.newest().keySet()).containsAll(some);
    }

    private void rename(String initiative, String title) {
        var path = "/v1/initiatives/" + initiative;
        api.patch(path, api.get(path).expect(200).etag(), Map.of("title", title))
                .expect(200);
    }

    private interface Loss {
        void happens() throws Exception;
    }

    private void whileStopped(Loss loss) throws Exception {
        var services = suite.services().stream()
                .filter(service -> !service.name().equals("gateway"))
                .toList();
        services.parallelStream().forEach(ServiceProcess::stop);
        loss.happens();
        services.forEach(ServiceProcess::launch);
        services.forEach(ServiceProcess::awaitReady);
    }

    /** Waits until everything announced is published, everything published applied, and everything derived computed. */
    private void settle() throws Exception {
        var topics = read.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        for (var pass = 0; pass < 2; pass++) { // what was derived is announced, too
            for (var service : read.keySet()) {
                await().atMost(Patience.LIMIT).until(() -> copies.column(
                                service, "select 1 from outbox union all select 1 from dirty limit 1")
                        .isEmpty());
            }
            var last = Topic.lastOffsets(suite, topics);
            for (var service : read.entrySet()) {
                await().atMost(Patience.LIMIT)
                        .until(() -> copies.hasApplied(service.getKey(), service.getValue(), last));
            }
        }
    }
}
