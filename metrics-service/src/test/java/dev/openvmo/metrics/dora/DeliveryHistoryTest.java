package dev.openvmo.metrics.dora;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.openvmo.kit.store.Work;
import dev.openvmo.kit.testing.As;
import dev.openvmo.kit.testing.Json;
import dev.openvmo.metrics.facts.ArtifactFact;
import dev.openvmo.metrics.facts.ChangeFact;
import dev.openvmo.metrics.facts.DeploymentFact;
import dev.openvmo.metrics.facts.Fact;
import dev.openvmo.metrics.facts.Facts;
import dev.openvmo.metrics.intake.Writer;
import dev.openvmo.metrics.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history of a public library from 2016 to 2024, in order and shuffled with duplicates: the figures published beside it. */
@QuarkusTest
class DeliveryHistoryTest {
    private static final String HISTORY = "delivery-history/go-playground-webhooks_2016-01-01_2025-01-01";

    @Inject
    Neighbours neighbours;

    @Inject
    Facts facts;

    @Inject
    Work work;

    @ParameterizedTest
    @ValueSource(strings = {".cdevents.ndjson", ".shuffled_10pct_dups.cdevents.ndjson"})
    void theFiguresAreThoseThatArePublished(String file) {
        var expected = Json.of(String.join("", SharedData.lines("delivery-history/expected.json")))
                .get("delivery-history");
        var portfolio = neighbours.portfolio();
        var told = SharedData.lines(HISTORY + file).stream()
                .map(line -> fact(Json.of(line), portfolio))
                .toList();
        work.asService(() -> facts.take(Writer.SERVICE, told));

        var last = Instant.parse(expected.get("last").asText());
        var seen = Json.of(As.admin()
                .get("/v1/delivery-metrics?subjectType=PORTFOLIO&subjectId=%s&from=%s&to=%s"
                        .formatted(portfolio, expected.get("first").asText(), last.plusNanos(1000)))
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(seen.get("deploymentFrequency").get("count")).isEqualTo(expected.get("deployments"));
        same(seen.get("deploymentFrequency").get("perWeek"), expected.get("deployments_per_week"));
        var hours = expected.get("lead_time_hours(created->deployed)");
        assertThat(seen.get("changeLeadTime").get("sampleSize")).isEqualTo(hours.get("n"));
        for (var share : new int[] {50, 75, 85, 95}) {
            same(seen.get("changeLeadTime").get("p" + share), hours.get("p" + share + "_linear"));
        }
        assertThat(seen.get("incidents")).isEqualTo(expected.get("incidents"));
        same(seen.get("changeFailRate").get("value"), expected.get("change_failure_rate"));
        assertThat(seen.get("failedDeploymentRecoveryTime").get("reason").asText())
                .isEqualTo("NO_FAILED_DEPLOYMENTS");
    }

    /** One event as the intake of CDEvents takes it. Each file has a portfolio of its own, so its senders do, too. */
    private static Fact fact(JsonNode event, UUID portfolio) {
        var data = event.get("data");
        var subject = data.get("subject");
        var content = subject.get("content");
        var source = subject.get("source").asText() + " " + portfolio;
        var id = subject.get("id").asText();
        var time = Instant.parse(data.get("context").get("timestamp").asText());
        var type = event.get("type").asText();
        if (type.startsWith("dev.cdevents.change.")) {
            var created = type.contains(".created.");
            return new ChangeFact(
                    source,
                    id,
                    time.toEpochMilli() * 1000,
                    portfolio,
                    null,
                    content.get("repository").get("id").asText(),
                    null,
                    null,
                    created ? time : null,
                    created ? null : time,
                    null);
        }
        if (type.startsWith("dev.cdevents.artifact.")) {
            return new ArtifactFact(
                    source,
                    time.toEpochMilli() * 1000,
                    portfolio,
                    id,
                    content.get("change").get("id").asText());
        }
        return new DeploymentFact(
                source,
                data.get("context").get("id").asText(),
                null,
                portfolio,
                id,
                null,
                null,
                content.get("environment").get("id").asText(),
                null,
                content.get("artifactId").asText(),
                null,
                time,
                DeploymentFact.Outcome.SUCCESS,
                DeploymentFact.Kind.DEPLOYED,
                null,
                null);
    }

    /** To the four places that are published. */
    private static void same(JsonNode seen, JsonNode expected) {
        assertThat(seen.decimalValue().setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo(new BigDecimal(expected.asText()).setScale(4, RoundingMode.HALF_UP));
    }
}
