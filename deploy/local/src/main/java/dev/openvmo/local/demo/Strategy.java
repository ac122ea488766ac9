package dev.openvmo.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Larkfield Transit wants: one strategy, two themes, five objectives, three of them compared in pairs; activated once. */
final class Strategy {
    private record Theme(String name, double weight, List<Objective> objectives, List<List<String>> comparison) {}

    private record Objective(String code, String name, double weight) {}

    private static final List<Theme> THEMES = List.of(
            new Theme(
                    "Passengers first",
                    0.6,
                    List.of(
                            new Objective("TICKET", "A ticket in under a minute", 0.4),
                            new Objective("ACCESS", "Everybody can board alone", 0.25),
                            new Objective("ONTIME", "Nine journeys of ten arrive on time", 0.35)),
                    List.of(List.of("1", "2", "1"), List.of("1/2", "1", "2/3"), List.of("1", "3/2", "1"))),
            new Theme(
                    "A network that lasts",
                    0.4,
                    List.of(
                            new Objective("CARBON", "Half the emissions per kilometre", 0.6),
                            new Objective("COST", "A tenth off the cost per kilometre", 0.4)),
                    null));
    private static final String NAME = "Larkfield 2027";
    private final Api api;

    Strategy(Api api) {
        this.api = api;
    }

    /** Makes what is missing and answers the objectives' ids by their codes. */
    Map<String, String> load(String portfolioId) {
        var strategy = api.first("/v1/strategies", "portfolioId==" + portfolioId + ";name=='" + NAME + "'")
                .orElseGet(() -> api.post(
                        "/v1/strategies",
                        Map.of("portfolioId", portfolioId, "name", NAME, "from", "2026-01-01", "to", "2027-12-31")));
        var strategyId = strategy.path("id").asText();
        var ids = new HashMap<String, String>();
        for (var theme : THEMES) {
            var themeId = api.first("/v1/themes", "strategyId==" + strategyId + ";name=='" + theme.name + "'")
                    .orElseGet(() -> api.post(
                            "/v1/themes", Map.of("strategyId", strategyId, "name", theme.name, "weight", theme.weight)))
                    .path("id")
                    .asText();
            for (var objective : theme.objectives) {
                ids.put(objective.code, load(themeId, objective));
            }
            if (theme.comparison != null) {
                compare(themeId, theme, ids);
            }
        }
        if (!List.of("ACTIVE", "RETIRED").contains(strategy.path("state").asText())) {
            api.post("/v1/strategies/" + strategyId + "/activation", Map.of());
        }
        return ids;
    }

    /** How many times as important the row's objective is as the column's. */
    private void compare(String themeId, Theme theme, Map<String, String> ids) {
        var path = "/v1/themes/" + themeId + "/comparisons";
        if (api.found(path).isEmpty()) {
            var items = theme.objectives.stream()
                    .map(objective -> ids.get(objective.code))
                    .toList();
            api.put(path, Map.of("items", items, "matrix", theme.comparison));
        }
    }

    private String load(String themeId, Objective objective) {
        return api.first("/v1/objectives", "themeId==" + themeId + ";name=='" + objective.name + "'")
                .orElseGet(() -> api.post(
                        "/v1/objectives",
                        Map.of("themeId", themeId, "name", objective.name, "weight", objective.weight)))
                .path("id")
                .asText();
    }
}
