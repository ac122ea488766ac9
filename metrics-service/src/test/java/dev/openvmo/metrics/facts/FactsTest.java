package dev.openvmo.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openvmo.kit.ids.Ids;
import dev.openvmo.kit.store.Sql;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.Patience;
import dev.openvmo.metrics.intake.Writer;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many messages of one thing, whatever their order, are one row. */
@QuarkusTest
class FactsTest {
    private static final Instant DAY = Instant.parse("2026-11-01T10:00:00Z");

    @Inject
    Facts facts;

    @Inject
    Work work;

    @Inject
    Sql sql;

    @Inject
    Neighbours neighbours;

    private UUID portfolio;
    private String key;

    @BeforeEach
    void aPortfolio() {
        portfolio = neighbours.portfolio();
        key = Ids.next().toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void partialMessagesInAnyOrderEndInTheSameRows(long seed) {
        var random = new Random(seed);
        var messages = new ArrayList<Fact>(List.of(
                deployment(1L, "staging", null, null),
                deployment(2L, "production", null, DAY),
                deployment(3L, null, DeploymentFact.Outcome.SUCCESS, null),
                change(1L, DAY, null),
                change(2L, null, DAY.plusSeconds(60)),
                incident(1L, DAY, null, false),
                incident(2L, null, DAY.plusSeconds(60), false),
                incident(3L, null, null, true),
                new ArtifactFact("ci", 1L, portfolio, "app@" + key, key)));
        messages.addAll(messages.subList(random.nextInt(4), 4 + random.nextInt(5)));
        Collections.shuffle(messages, random);

        for (var each : random.nextBoolean()
                ? List.of(messages)
                : messages.stream().map(List::of).toList()) {
            take(each);
        }

        assertThat(said("deployment", "environment || ' ' || outcome || ' ' || kind || ' ' || finished_at::text"))
                .isEqualTo("production SUCCESS DEPLOYED 2026-11-01 10:00:00+00");
        assertThat(said("change", "(merged_at - created_at)::text || ' ' || (change_key = external_id)"))
                .isEqualTo("00:01:00 true");
        assertThat(said("incident", "detected_at::text || coalesce(resolved_at::text, ' open')"))
                .isEqualTo("2026-11-01 10:00:00+00 open");
        assertThat(services()).containsExactly("checkout");
    }

    @Test
    void whatIsListedIsThereAndWhatIsNoLongerListedIsNot() {
        take(List.of(listing(1L, "a", "b")));
        assertThat(listed()).containsExactly("a", "b");

        take(List.of(listing(2L, "b", "c")));
        assertThat(listed()).containsExactly("b", "c");
    }

    @Test
    void theInitiativeIsLinkedWhenItComes() {
        var fact = new DeploymentFact(
                "ci",
                key,
                null,
                portfolio,
                "checkout",
                null,
                InitiativeName.of("jira", key),
                "production",
                null,
                null,
                null,
                DAY,
                null,
                null,
                null,
                null);
        take(List.of(fact));
        assertThat(said("deployment", "coalesce(initiative_id::text, 'waits')")).isEqualTo("waits");

        var initiative = neighbours.initiative(Ids.next(), portfolio, key);

        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(said("deployment", "initiative_id::text"))
                .isEqualTo(initiative.toString()));
        assertThat(take(List.of(fact)).get(0).fate()).isEqualTo(Fate.UNCHANGED);
    }

    @Test
    void aSourceWritesInItsPortfolioOnly() {
        var other = neighbours.portfolio();
        var fact = deployment(1L, "production", null, DAY);

        var refused = work.asService(() -> facts.take(Writer.in(other), List.of(fact)));
        assertThat(refused.get(0).problem().errors().get(0).pointer()).isEqualTo("/portfolioId");

        take(List.of(fact));
        var theirs = new ChangeFact("ci", key, 2L, null, null, null, null, null, DAY, null, null);
        var placed = work.asService(() -> facts.take(Writer.in(other), List.of(theirs)));
        assertThat(placed.get(0).created()).isTrue();
        assertThat(said("change", "portfolio_id::text")).isEqualTo(other.toString());
    }

    private List<FactResult> take(List<Fact> some) {
        return work.asService(() -> facts.take(Writer.SERVICE, some));
    }

    private String said(String table, String expression) {
        return work.asService(
                () -> sql.query("select %s as said from %s where external_id = :key".formatted(expression, table))
                        .with("key", key)
                        .one(row -> row.text("said")));
    }

    private List<String> services() {
        return work.asService(() -> sql.query("select name from delivery_service where portfolio_id = :portfolio")
                .with("portfolio", portfolio)
                .list(row -> row.text("name")));
    }

    private List<String> listed() {
        return work.asService(() -> sql.query(
                        "select change_key from deployment_change where portfolio_id = :portfolio order by change_key")
                .with("portfolio", portfolio)
                .list(row -> row.text("change_key")));
    }

    private DeploymentFact deployment(
            Long revision, String environment, DeploymentFact.Outcome outcome, Instant finishedAt) {
        return new DeploymentFact(
                "ci",
                key,
                revision,
                portfolio,
                "checkout",
                null,
                null,
                environment,
                null,
                null,
                null,
                finishedAt,
                outcome,
                null,
                null,
                null);
    }

    private DeploymentFact listing(Long revision, String... changes) {
        return new DeploymentFact(
                "ci",
                key,
                revision,
                portfolio,
                "checkout",
                null,
                null,
                "production",
                null,
                null,
                null,
                DAY,
                null,
                null,
                null,
                List.of(changes).stream()
                        .map(change -> new DeployedChange(change, null))
                        .toList());
    }

    private ChangeFact change(Long revision, Instant createdAt, Instant mergedAt) {
        return new ChangeFact(
                "ci", key, revision, portfolio, null, "shop/checkout", null, null, createdAt, mergedAt, null);
    }

    private IncidentFact incident(Long revision, Instant detectedAt, Instant resolvedAt, boolean reopened) {
        return new IncidentFact(
                "pd",
                key,
                revision,
                portfolio,
                "checkout",
                null,
                null,
                detectedAt,
                null,
                resolvedAt,
                reopened,
                null,
                null);
    }
}
