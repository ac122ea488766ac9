package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eight years of a public library's real changes and releases give the figures published beside them, however they come. */
@ExtendWith(RunningSuite.class)
class DeliveryHistoryIT {
    private static final Path DATA = Path.of("..", "..", "..", "shared", "data", "delivery-history");
    private static final String HISTORY = "go-playground-webhooks_2016-01-01_2025-01-01.%scdevents.ndjson";

    private final Api api = RunningSuite.admin();

    @ParameterizedTest
    @CsvSource({"'', 10000", "shuffled_10pct_dups., 10000", "shuffled_10pct_dups., 1"})
    void theFiguresAreThoseThatArePublished(String variant, int atOnce) throws IOException {
        if (!Files.isDirectory(DATA)) {
            System.out.println("SKIPPED: " + DATA.normalize() + " is not there, so no real history was loaded");
        }
        assumeTrue(Files.isDirectory(DATA));
        var expected = Api.JSON.readTree(DATA.resolve("expected.json").toFile()).get("delivery-history");
        var portfolio = Organisation.create(api, "History").portfolioId();

        // When the events come, in a name of their own, for a natural key is one of the whole organisation
        load(
                Files.readAllLines(DATA.resolve(HISTORY.formatted(variant))).stream()
                        .map(line -> line.replace("/git/go-playground-webhooks", "/git/" + portfolio))
                        .toList(),
                portfolio,
                atOnce);

        // Then DORA's five are the published ones
        var figures = figures(portfolio, expected);
        assertThat(figures.at("/deploymentFrequency/count")).isEqualTo(expected.get("deployments"));
        same(figures.at("/deploymentFrequency/perWeek"), expected.get("deployments_per_week"));
        var hours = expected.get("lead_time_hours(created->deployed)");
        assertThat(figures.at("/changeLeadTime/sampleSize")).isEqualTo(hours.get("n"));
        for (var share : new int[] {50, 75, 85, 95}) {
            same(figures.at("/changeLeadTime/p" + share), hours.get("p" + share + "_linear"));
        }
        assertThat(figures.get("incidents")).isEqualTo(expected.get("incidents"));
        same(figures.at("/changeFailRate/value"), expected.get("change_failure_rate"));
        assertThat(figures.at("/failedDeploymentRecoveryTime/reason").asText()).isEqualTo("NO_FAILED_DEPLOYMENTS");
    }

    private void load(List<String> events, String portfolio, int atOnce) {
        var type = atOnce == 1 ? "application/cloudevents+json" : "application/cloudevents-batch+json";
        for (var from = 0; from < events.size(); from += atOnce) {
            var some = events.subList(from, Math.min(events.size(), from + atOnce));
            api.send(
                            "POST",
                            "/v1/intake/cloudevents?portfolioId=" + portfolio,
                            atOnce == 1 ? some.get(0) : some.toString(),
                            request -> request.setHeader("Content-Type", type))
                    .expect(200);
        }
    }

    private JsonNode figures(String portfolio, JsonNode expected) {
        return api.get("/v1/delivery-metrics?subjectType=PORTFOLIO&subjectId=%s&from=%s&to=%s"
                        .formatted(
                                portfolio,
                                expected.get("first").asText(),
                                Instant.parse(expected.get("last").asText()).plusNanos(1000)))
                .expect(200)
                .json();
    }

    /** To the four places that are published. */
    private static void same(JsonNode seen, JsonNode expected) {
        assertThat(new BigDecimal(seen.asText()).setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo(new BigDecimal(expected.asText()).setScale(4, RoundingMode.HALF_UP));
    }
}
