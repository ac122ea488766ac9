package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a real list of 235 major projects does for a strategy, and how sure its order is. */
@ExtendWith(RunningSuite.class)
class InsightIT {
    private static final Path LIST = Path.of("..", "..", "..", "shared", "data", "uk-gmpp", "gmpp-march-2022.csv");

    private final Api api = RunningSuite.admin();

    @Test
    void theListShowsItsOrphansTheUnservedObjectiveAndItsDrift() throws IOException {
        if (!Files.isReadable(LIST)) {
            System.out.println("SKIPPED: " + LIST.normalize() + " is not there, so no real list was looked at");
        }
        assumeTrue(Files.isReadable(LIST));
        var organisation = Organisation.create(api, "Insight");
        imported(organisation);
        var transport = tagged(organisation, "DFT");
        var defence = tagged(organisation, "MOD");
        assertThat(transport).hasSizeGreaterThan(5);
        assertThat(defence).hasSizeGreaterThan(5);

        // Given a strategy of 0.5, 0.3 and 0.2 of which two departments serve two objectives
        var strategy = organisation.strategy();
        var theme = organisation.theme(strategy, "Public value", 1);
        var journeys = organisation.objective(theme, "Shorter journeys", 5);
        var readiness = organisation.objective(theme, "Readiness", 3);
        var climate = organisation.objective(theme, "Half the emissions", 2);
        organisation.activate(strategy);
        contribute(transport, journeys, 0.6);
        contribute(defence, readiness, 0.8);
        var orphans = 235 - transport.size() - defence.size();
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                        insight(organisation).at("/orphans/count").asInt())
                .isEqualTo(orphans));

        // Then who serves nothing, what nobody serves, and the mean are right
        var insight = insight(organisation);
        assertThat(insight.get("initiatives").asInt()).isEqualTo(235);
        assertThat(insight.at("/orphans/initiatives")).hasSize(100);
        assertThat(insight.get("unservedObjectives")).hasSize(1);
        assertThat(insight.at("/unservedObjectives/0/objectiveId").asText()).isEqualTo(climate);
        assertThat(insight.at("/unservedObjectives/0/weight").asDouble()).isEqualTo(0.2);
        assertThat(insight.at("/spend/alignedShare").isNull()).isTrue();
        assertMean(insight, 100 * 0.5 * 0.6, transport.size(), 100 * 0.3 * 0.8, defence.size());

        // When defence weighs more, alignment drifts with it; the former mean is still to be read
        var before = insight.at("/drift/points")
                .get(insight.at("/drift/points").size() - 1)
                .get("at")
                .asText();
        organisation.weigh(readiness, 13); // of 20
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertMean(
                        insight(organisation), 100 * 0.25 * 0.6, transport.size(), 100 * 0.65 * 0.8, defence.size()));
        assertMean(
                api.get("/v1/alignment-insights/" + organisation.portfolioId() + "?asOf=" + before)
                        .expect(200)
                        .json(),
                100 * 0.5 * 0.6,
                transport.size(),
                100 * 0.3 * 0.8,
                defence.size());

        // And the order is as sure as its weights: the turning point of the two groups is named
        var robustness = api.get("/v1/alignment-insights/" + organisation.portfolioId() + "/robustness?limit=100")
                .expect(200)
                .json();
        assertThat(robustness.get("ranked").asInt()).isEqualTo(transport.size() + defence.size());
        var last = robustness.get("initiatives").get(defence.size() - 1);
        assertThat(last.at("/flip/objectiveId").asText()).isIn(journeys, readiness);
        assertThat(StreamSupport.stream(last.get("ranks").spliterator(), false)
                        .mapToDouble(rank -> rank.get("probability").asDouble())
                        .sum())
                .isCloseTo(1, within(1e-6));
    }

    private static void assertMean(JsonNode insight, double one, int ones, double other, int others) {
        var points = insight.at("/drift/points");
        var now = points.get(points.size() - 1);
        assertThat(now.get("scored").asInt()).isEqualTo(ones + others);
        assertThat(now.get("mean").asDouble()).isCloseTo((one * ones + other * others) / (ones + others), within(1e-6));
    }

    private void imported(Organisation organisation) throws IOException {
        var key = "insight-" + UUID.randomUUID().toString().substring(0, 8);
        api.post(
                        "/v1/import-mappings",
                        Map.of(
                                "key",
                                key,
                                "portfolioId",
                                organisation.portfolioId(),
                                "source",
                                key,
                                "observedAt",
                                "2022-03-31",
                                "defaults",
                                Map.of("kind", "PROGRAMME"),
                                "columns",
                                List.of(
                                        Map.of("target", "externalId", "name", "GMPP ID Number", "required", true),
                                        Map.of("target", "title", "name", "Project Name", "required", true),
                                        Map.of("target", "tag", "name", "Department"))))
                .expect(201);
        Uploads.imported(api, key, Files.readAllBytes(LIST));
    }

    private List<String> tagged(Organisation organisation, String tag) {
        return api.get("/v1/initiatives?limit=1000&fields=id&filter=portfolioId==%s;tags==%s"
                        .formatted(organisation.portfolioId(), tag))
                .expect(200)
                .json()
                .findValuesAsText("id");
    }

    private void contribute(List<String> initiatives, String objective, double strength) {
        var contributions = new ArrayList<Map<String, Object>>();
        initiatives.forEach(id -> contributions.add(Organisation.contributionBody(id, objective, strength)));
        await().atMost(Patience.LIMIT)
                .until(() -> api.send("POST", "/v1/contributions/batch?atomic=true", contributions, request -> request)
                                .status()
                        == 200);
    }

    private JsonNode insight(Organisation organisation) {
        return api.get("/v1/alignment-insights/" + organisation.portfolioId())
                .expect(200)
                .json();
    }
}
