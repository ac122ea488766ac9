package dev.openvmo.local.demo;

import java.util.List;
import java.util.Map;

/**
 * How Larkfield Transit might select: a drafted criteria set, and three assessors who agree on two initiatives and disagree
 * on two others. It is not in force, for most initiatives are not rated yet; its simulation tells what it would change.
 */
final class Selection {
    private static final String NAME = "Larkfield selection 2027";
    private static final List<String> ASSESSORS = List.of("operations", "engineering", "finance");

    /** Ratings of feasibility by the assessors in their order. */
    private static final Map<String, List<Integer>> RATINGS = Map.of(
            "T-01", List.of(4, 4, 5),
            "T-02", List.of(3, 3, 3),
            "T-03", List.of(5, 1, 4),
            "T-06", List.of(2, 5, 2));

    private final String url;
    private final Api api;

    Selection(String url, Api api) {
        this.url = url;
        this.api = api;
    }

    /** Makes it unless it is there, and answers its id. */
    String load(String portfolioId, Map<String, String> initiatives) {
        return api.first("/v1/criteria-sets", "portfolioId==" + portfolioId + ";name=='" + NAME + "'")
                .map(set -> set.path("id").asText())
                .orElseGet(() -> make(portfolioId, initiatives));
    }

    private String make(String portfolioId, Map<String, String> initiatives) {
        var criteria = List.of(
                Map.of(
                        "key",
                        "strategy",
                        "name",
                        "Contribution to the strategy",
                        "kind",
                        "CONTRIBUTION",
                        "weight",
                        0.7),
                Map.of(
                        "key",
                        "feasibility",
                        "name",
                        "Feasibility",
                        "kind",
                        "RATING",
                        "weight",
                        0.3,
                        "minimum",
                        2,
                        "scale",
                        List.of(
                                Map.of("value", 1, "label", "Nobody has done it"),
                                Map.of("value", 3, "label", "Done elsewhere"),
                                Map.of("value", 5, "label", "We have done it before"))));
        var id = api.post(
                        "/v1/criteria-sets",
                        Map.of(
                                "portfolioId",
                                portfolioId,
                                "name",
                                NAME,
                                "criteria",
                                criteria,
                                "thresholds",
                                List.of(Map.of("gate", "READY", "minimum", 40))))
                .path("id")
                .asText();
        for (var place = 0; place < ASSESSORS.size(); place++) {
            var assessor = assessor(ASSESSORS.get(place), portfolioId);
            for (var rated : RATINGS.entrySet()) {
                assessor.post(
                        "/v1/assessments",
                        Map.of(
                                "initiativeId",
                                initiatives.get(rated.getKey()),
                                "criteriaSetId",
                                id,
                                "criterion",
                                "feasibility",
                                "rating",
                                rated.getValue().get(place),
                                "rationale",
                                "As " + ASSESSORS.get(place) + " sees it"));
            }
        }
        return id;
    }

    /** Nobody speaks for another: each assessor has a key. */
    private Api assessor(String name, String portfolioId) {
        var grant = Map.of("role", "contributor", "portfolioId", portfolioId);
        var key = api.post("/v1/api-keys", Map.of("name", "Assessor: " + name, "grants", List.of(grant)));
        return new Api(url, key.path("secret").asText());
    }
}
