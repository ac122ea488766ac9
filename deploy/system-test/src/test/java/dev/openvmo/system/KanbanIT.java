package dev.openvmo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the criteria ask is asked at the gate: a move that a score refuses, and then allows. */
@ExtendWith(RunningSuite.class)
class KanbanIT {
    private final Api api = RunningSuite.admin();

    @Test
    void aScoreRefusesAMoveAndThenAllowsIt() {
        // Given policies that ask the gate READY, and a criteria set in force whose threshold there is 60
        var organisation = Organisation.create(api, "Gate");
        var initiative = organisation.initiative("One-page checkout");
        var gate = Map.of("state", "ANALYZING", "kind", "ALIGNMENT_GATE", "named", "READY");
        api.put(
                        "/v1/portfolios/" + organisation.portfolioId() + "/policies",
                        Map.of("mode", "ENFORCED", "exitCriteria", List.of(gate)))
                .expect(201);
        var set = criteriaSet(organisation);
        api.post("/v1/criteria-sets/" + set + "/activation", Map.of()).expect(200);
        move(initiative, "ANALYZING").expect(201);
        var assessment = api.post(
                        "/v1/assessments",
                        Map.of(
                                "initiativeId",
                                initiative,
                                "criteriaSetId",
                                set,
                                "criterion",
                                "feasibility",
                                "rating",
                                3,
                                "rationale",
                                "Nobody has done it here"))
                .expect(201);

        // When it is rated 50 points, Then the gate refuses it, as foretold
        await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(lacking(initiative))
                .isEqualTo("Its score is 50, the gate READY asks 60."));
        var refused = move(initiative, "READY").expect(409);
        assertThat(refused.json().at("/unmet/0/code").asText()).isEqualTo("alignment-gate");

        // When it is rated 75 points, Then it passes
        api.patch("/v1/assessments/" + assessment.id(), assessment.etag(), Map.of("rating", 4))
                .expect(200);
        await().atMost(Patience.LIMIT)
                .untilAsserted(() -> assertThat(lacking(initiative)).isEmpty());
        move(initiative, "READY").expect(201);
    }

    private String criteriaSet(Organisation organisation) {
        var scale = List.of(Map.of("value", 1, "label", "New"), Map.of("value", 5, "label", "Known"));
        var criterion =
                Map.of("key", "feasibility", "name", "Feasibility", "kind", "RATING", "weight", 1, "scale", scale);
        var set = Map.of(
                "portfolioId",
                organisation.portfolioId(),
                "name",
                "Selection",
                "criteria",
                List.of(criterion),
                "thresholds",
                List.of(Map.of("gate", "READY", "minimum", 60)));
        return api.post("/v1/criteria-sets", set).expect(201).id();
    }

    private Api.Reply move(String initiative, String to) {
        return api.post("/v1/initiatives/" + initiative + "/transitions", Map.of("to", to));
    }

    /** What it lacks before READY. */
    private String lacking(String initiative) {
        for (var move :
                api.get("/v1/initiatives/" + initiative + "/transitions").json().get("transitions")) {
            if (move.get("to").asText().equals("READY")) {
                return move.at("/unmet/0/detail").asText("");
            }
        }
        return "nowhere to go";
    }
}
