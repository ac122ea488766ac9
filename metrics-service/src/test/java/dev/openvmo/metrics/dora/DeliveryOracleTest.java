package dev.openvmo.metrics.dora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.metrics.dora.Deliveries.Deployment;
import dev.openvmo.metrics.dora.Deliveries.Held;
import dev.openvmo.metrics.dora.Deliveries.Incident;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories, told in random order, against the definitions written as loops: every window, service and initiative. */
@QuarkusTest
class DeliveryOracleTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int DAYS = 60;
    private static final Comparator<Deployment> ORDER = Comparator.comparing(Deployment::finishedAt)
            .thenComparing(each -> each.id().toString());

    @Inject
    Neighbours neighbours;

    @Inject
    Deliveries deliveries;

    private final List<Deployment> deployments = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final Map<String, Instant> created = new HashMap<>();
    private final Map<String, List<String>> packaged = new HashMap<>();
    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theFiguresAreWhatTheDefinitionsSay(long seed) {
        random = new Random(seed);
        var portfolio = neighbours.portfolio();
        var initiatives = List.of(neighbours.initiative(portfolio), neighbours.initiative(portfolio));
        var services = List.of(
                deliveries.service(portfolio, "a-" + seed),
                deliveries.service(portfolio, "b-" + seed, null, initiatives.get(0)));
        history(portfolio, services, initiatives);

        for (var window : List.of(new int[] {0, 60}, new int[] {20, 40}, new int[] {35, 60})) {
            for (var service : services) {
                compare("serviceId=" + service, window, each -> each.service().equals(service));
            }
            for (var initiative : initiatives) {
                compare(
                        "subjectType=INITIATIVE&subjectId=" + initiative,
                        window,
                        each -> initiative.equals(Optional.ofNullable(each.initiative())
                                .orElse(each.service().equals(services.get(1)) ? initiatives.get(0) : null)));
            }
            compare("subjectType=PORTFOLIO&subjectId=" + portfolio, window, each -> true);
        }
    }

    private void history(UUID portfolio, List<UUID> services, List<UUID> initiatives) {
        for (var n = 0; n < 60; n++) {
            deployments.add(new Deployment(
                    Ids.next(),
                    any(services),
                    any(List.of("production", "Prod", "staging")),
                    any(List.of("DEPLOYED", "DEPLOYED", "UPGRADED", "ROLLED_BACK", "REMOVED")),
                    any(List.of("SUCCESS", "SUCCESS", "SUCCESS", "FAILURE", ""))
                            .transform(each -> each.isEmpty() ? null : each),
                    time(),
                    random.nextInt(4) == 0 ? null : random.nextBoolean(),
                    "app@" + random.nextInt(20),
                    random.nextInt(3) == 0 ? any(initiatives) : null));
        }
        for (var n = 0; n < 40; n++) {
            var detected = time();
            incidents.add(new Incident(
                    Ids.next(),
                    any(services),
                    any(List.of("", "", "PROD", "staging")).transform(each -> each.isEmpty() ? null : each),
                    detected,
                    random.nextInt(4) == 0 ? null : detected.plus(Duration.ofMinutes(random.nextInt(5000))),
                    random.nextInt(3) == 0 ? any(deployments).id() : null));
        }
        for (var n = 0; n < 50; n++) {
            var change = "c" + n;
            for (var deployment : new HashSet<>(List.of(any(deployments), any(deployments)))) {
                held.add(new Held(deployment.id(), change, random.nextBoolean() ? time() : null));
            }
            if (random.nextInt(3) > 0) {
                created.put(change, time());
            }
            if (random.nextBoolean()) {
                packaged.computeIfAbsent("app@" + random.nextInt(20), each -> new ArrayList<>())
                        .add(change);
            }
        }
        var told = new ArrayList<Runnable>();
        shuffled(deployments).forEach(each -> deliveries.deployed(each));
        told.add(() -> deliveries.broke(shuffled(incidents)));
        told.add(() -> deliveries.holds(shuffled(held)));
        created.forEach((change, at) -> told.add(() -> deliveries.changed(portfolio, null, change, at)));
        packaged.forEach((artifact, changes) ->
                changes.forEach(change -> told.add(() -> deliveries.packaged(portfolio, artifact, change))));
        shuffled(told).forEach(Runnable::run);
    }

    private void compare(String subject, int[] days, Predicate<Deployment> of) {
        var from = START.plus(Duration.ofDays(days[0]));
        var to = START.plus(Duration.ofDays(days[1]));
        var counted = deployments.stream()
                .filter(each -> deployed(each) && production(each.environment()) && of.test(each))
                .filter(each ->
                        !each.finishedAt().isBefore(from) && each.finishedAt().isBefore(to))
                .toList();
        var blamed = new HashMap<UUID, List<Incident>>();
        incidents.forEach(each ->
                blamed.computeIfAbsent(cause(each), id -> new ArrayList<>()).add(each));
        var rolledBack = new HashMap<UUID, Instant>();
        deployments.stream().filter(each -> each.kind().equals("ROLLED_BACK")).forEach(each -> last(
                        d -> deployed(d) && same(d, each), each.finishedAt())
                .ifPresent(d -> rolledBack.merge(
                        d.id(), each.finishedAt(), (one, other) -> one.isBefore(other) ? one : other)));
        var failed = counted.stream()
                .filter(each -> blamed.containsKey(each.id())
                        || rolledBack.containsKey(each.id())
                        || each.outcome().equals("FAILURE"))
                .toList();
        var recoveries = failed.stream()
                .map(each -> recovery(each, blamed.get(each.id()), rolledBack.get(each.id())))
                .filter(each -> each != null)
                .toList();
        var leads = leads(counted);

        var seen = Json.of(As.admin()
                .get("/v1/delivery-metrics?" + subject + "&from=" + from + "&to=" + to)
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(seen.get("deployments").asInt()).isEqualTo(counted.size());
        assertThat(seen.get("failedDeployments").asInt()).isEqualTo(failed.size());
        assertThat(seen.get("unresolved").asInt()).isEqualTo(failed.size() - recoveries.size());
        assertThat(seen.get("deploymentFrequency").get("count").asLong())
                .isEqualTo(counted.stream().filter(each -> succeeded(each)).count());
        same(seen.get("failedDeploymentRecoveryTime"), recoveries);
        same(
                seen.get("changeLeadTime"),
                leads.stream().filter(each -> each >= 0).toList());
        assertThat(seen.get("inconsistent").asLong())
                .isEqualTo(leads.stream().filter(each -> each < 0).count());
        if (!counted.isEmpty()) {
            assertThat(seen.get("deploymentReworkRate").get("value").asDouble())
                    .isCloseTo(
                            (double) counted.stream()
                                            .filter(each -> Boolean.TRUE.equals(each.unplanned()))
                                            .count()
                                    / counted.size(),
                            Offset.offset(1e-9));
        }
    }

    /** The deployment an incident belongs to; any id where it belongs to none. */
    private UUID cause(Incident incident) {
        if (incident.causedBy() != null) {
            return incident.causedBy();
        }
        return last(
                        each -> succeeded(each)
                                && each.service().equals(incident.service())
                                && (incident.environment() == null
                                        ? production(each.environment())
                                        : each.environment().equalsIgnoreCase(incident.environment())),
                        incident.detectedAt())
                .map(Deployment::id)
                .orElse(incident.id());
    }

    private Optional<Deployment> last(Predicate<Deployment> which, Instant by) {
        return deployments.stream()
                .filter(which)
                .filter(each -> !each.finishedAt().isAfter(by))
                .max(ORDER);
    }

    private Double recovery(Deployment deployment, List<Incident> blamed, Instant rolledBack) {
        if (blamed != null) {
            return blamed.stream().anyMatch(each -> each.resolvedAt() == null)
                    ? null
                    : hours(
                            blamed.stream()
                                    .map(Incident::detectedAt)
                                    .min(Comparator.naturalOrder())
                                    .orElseThrow(),
                            blamed.stream()
                                    .map(Incident::resolvedAt)
                                    .max(Comparator.naturalOrder())
                                    .orElseThrow());
        }
        var next = deployment.outcome().equals("FAILURE")
                ? deployments.stream()
                        .filter(each -> succeeded(each) && same(each, deployment))
                        .map(Deployment::finishedAt)
                        .filter(each -> each.isAfter(deployment.finishedAt()))
                : Stream.<Instant>of();
        return Stream.concat(next, Stream.ofNullable(rolledBack))
                .min(Comparator.naturalOrder())
                .map(each -> hours(deployment.finishedAt(), each))
                .orElse(null);
    }

    private List<Double> leads(List<Deployment> counted) {
        var leads = new ArrayList<Double>();
        for (var deployment : counted.stream().filter(each -> succeeded(each)).toList()) {
            for (var change : changes(deployment)) {
                var first = deployments.stream()
                        .filter(each -> succeeded(each)
                                && production(each.environment())
                                && each.service().equals(deployment.service())
                                && changes(each).contains(change))
                        .min(ORDER)
                        .orElseThrow();
                var own = held.stream()
                        .filter(each -> each.deployment().equals(deployment.id())
                                && each.change().equals(change))
                        .findFirst()
                        .map(Held::createdAt)
                        .orElse(null);
                var at = created.getOrDefault(change, own);
                if (first.equals(deployment) && at != null) {
                    leads.add(hours(at, deployment.finishedAt()));
                }
            }
        }
        return leads;
    }

    private Set<String> changes(Deployment deployment) {
        var changes = new HashSet<>(packaged.getOrDefault(deployment.artifact(), List.of()));
        held.stream()
                .filter(each -> each.deployment().equals(deployment.id()))
                .forEach(each -> changes.add(each.change()));
        return changes;
    }

    private static void same(JsonNode seen, List<Double> hours) {
        assertThat(seen.get("sampleSize").asInt()).isEqualTo(hours.size());
        var ordered = hours.stream().sorted().toList();
        for (var share : List.of(50, 75, 85, 95)) {
            var value = seen.get("p" + share);
            if (hours.isEmpty()) {
                assertThat(value.isNull()).isTrue();
            } else {
                var h = share / 100.0 * (ordered.size() - 1);
                var low = ordered.get((int) Math.floor(h));
                var high = ordered.get((int) Math.ceil(h));
                assertThat(value.decimalValue())
                        .isCloseTo(
                                BigDecimal.valueOf(low + (h - Math.floor(h)) * (high - low)),
                                Offset.offset(new BigDecimal("0.000001")));
            }
        }
    }

    private static boolean deployed(Deployment each) {
        return Set.of("DEPLOYED", "UPGRADED").contains(each.kind()) && each.outcome() != null;
    }

    private static boolean succeeded(Deployment each) {
        return deployed(each) && each.outcome().equals("SUCCESS");
    }

    private static boolean production(String environment) {
        return Set.of("production", "prod", "live").contains(environment.toLowerCase(Locale.ROOT));
    }

    private static boolean same(Deployment one, Deployment other) {
        return one.service().equals(other.service()) && one.environment().equalsIgnoreCase(other.environment());
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 3.6e6;
    }

    /** Whole hours, so that times meet. */
    private Instant time() {
        return START.plus(Duration.ofHours(random.nextInt(DAYS * 24)));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> shuffled(List<T> all) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
