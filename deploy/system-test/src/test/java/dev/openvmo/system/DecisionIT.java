package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was known when something was decided stays readable, whatever becomes of all that it speaks of. */
@ExtendWith(RunningSuite.class)
class DecisionIT {
    private final Api api = RunningSuite.admin();

    @Test
    void evidenceAndTheMomentItIsOfReadTheSameAfterAllHasGone() {
        // Given an initiative that is estimated, planned, aligned and has a business case, and a decision that is due
        var here = Organisation.create(api, "Decision");
        var initiative = here.initiative("One-page checkout");
        var path = "/v1/initiatives/" + initiative;
        here.estimate(initiative, 8);
        api.put(path + "/business-case", Map.of("mvp", "One shop")).expect(201);
        var milestone = api.post(
                        "/v1/milestones",
                        Map.of(
                                "initiativeId",
                                initiative,
                                "name",
                                "Live",
                                "baseline",
                                "2027-06-30",
                                "forecast",
                                "2027-07-14"))
                .expect(201)
                .id();
        var strategy = here.strategy();
        var objective = here.objective(here.theme(strategy, "Growth", 1), "Conversion", 1);
        here.contribution(initiative, objective, 0.8);
        here.activate(strategy);
        var backlog = "/v1/portfolios/" + here.portfolioId() + "/backlog";
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(
                        api.get(backlog).json().at("/items/0/alignment/value").isNumber())
                .isTrue());
        var decision = api.post(
                        "/v1/decisions",
                        Map.of(
                                "initiativeId",
                                initiative,
                                "title",
                                "Round two",
                                "status",
                                "DUE",
                                "dueOn",
                                "2027-03-31",
                                "options",
                                List.of(Map.of("name", "Build it"), Map.of("name", "Buy it"))))
                .expect(201)
                .id();
        var before = api.get(backlog).expect(200).json().at("/items/0");

        // When it is decided, and afterwards everything is changed and deleted
        api.post(
                        "/v1/decisions/" + decision + "/outcome",
                        Map.of("kind", "GO", "rationale", "Enough is known", "chosenOption", "Build it"))
                .expect(201);
        var evidence = api.get("/v1/decisions/" + decision + "/evidence").expect(200);
        var sources = StreamSupport.stream(evidence.json().get("values").spliterator(), false)
                .map(each -> each.get("source").asText())
                .toList();
        var seen = sources.stream()
                .map(source -> api.get(source).expect(200).body())
                .toList();
        api.put(path + "/estimates", api.get(path + "/estimates").etag(), Map.of("jobSize", 13))
                .expect(200);
        here.weigh(objective, 0.5);
        api.post(path + "/transitions", Map.of("to", "REVIEWING")).expect(201);
        remove("/v1/milestones/" + milestone);
        remove(path);

        // Then the evidence is what the backlog showed, and reads the same; so do its sources, as of that moment
        assertThat(value(evidence.json(), "rank").asInt()).isEqualTo(1);
        assertThat(value(evidence.json(), "alignment")).isEqualTo(before.get("alignment"));
        assertThat(value(evidence.json(), "score").get("value")).isEqualTo(before.at("/score/value"));
        assertThat(value(evidence.json(), "milestones").at("/0/slipDays").asInt())
                .isEqualTo(14);
        assertThat(api.get("/v1/decisions/" + decision + "/evidence")
                        .expect(200)
                        .body())
                .isEqualTo(evidence.body());
        assertThat(sources.stream().map(source -> api.get(source).expect(200).body()))
                .isEqualTo(seen);
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.delete(
                                "/v1/decisions/" + decision,
                                api.get("/v1/decisions/" + decision).etag())
                        .expect(409)
                        .json()
                        .get("type")
                        .asText())
                .isEqualTo("/problems/decision-final");
    }

    private void remove(String path) {
        api.delete(path, api.get(path).expect(200).etag()).expect(204);
    }

    private static JsonNode value(JsonNode evidence, String name) {
        return StreamSupport.stream(evidence.get("values").spliterator(), false)
                .filter(each -> each.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("value");
    }
}
