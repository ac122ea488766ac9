package dev.openvmo.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What shows Larkfield Transit how far it has come: one measured, three told by check-ins, one that nobody has looked at yet. */
final class KeyResults {
    private record CheckIn(String day, double value, double confidence) {}

    private record KeyResult(
            String objective,
            String name,
            String commitment,
            double from,
            double to,
            String unit,
            List<CheckIn> told) {}

    private static final String MEASURED = "T-01";
    private static final List<KeyResult> ALL = List.of(
            new KeyResult("TICKET", "Passengers rate ticketing at 92", "ASPIRATIONAL", 66, 92, "points", null),
            new KeyResult(
                    "ACCESS",
                    "30 stations without a step",
                    "COMMITTED",
                    12,
                    30,
                    "stations",
                    List.of(new CheckIn("2026-03-02", 17, 0.8), new CheckIn("2026-09-01", 26, 0.9))),
            new KeyResult(
                    "ONTIME",
                    "Nine journeys of ten on time",
                    "COMMITTED",
                    82,
                    90,
                    "%",
                    List.of(new CheckIn("2026-04-01", 85.5, 0.6), new CheckIn("2026-10-01", 84.2, 0.3))),
            new KeyResult(
                    "CARBON",
                    "45 g of carbon dioxide per kilometre",
                    "ASPIRATIONAL",
                    89,
                    45,
                    "g/km",
                    List.of(new CheckIn("2026-02-02", 81, 0.5), new CheckIn("2026-08-03", 61.5, 0.7))),
            new KeyResult("COST", "3.60 EUR per kilometre", "COMMITTED", 4, 3.6, "EUR/km", List.of()));
    private final Api api;

    KeyResults(Api api) {
        this.api = api;
    }

    /** Makes what is missing and answers how many there are. */
    int load(Map<String, String> objectives) {
        for (var each : ALL) {
            var objectiveId = objectives.get(each.objective);
            if (api.first("/v1/key-results", "objectiveId==" + objectiveId + ";name=='" + each.name + "'")
                    .isEmpty()) {
                var id = api.post("/v1/key-results", body(each, objectiveId))
                        .path("id")
                        .asText();
                (each.told == null ? List.<CheckIn>of() : each.told).forEach(told -> checkIn(id, told));
            }
        }
        return ALL.size();
    }

    private static Map<String, Object> body(KeyResult each, String objectiveId) {
        var body = new HashMap<String, Object>(Map.of(
                "objectiveId", objectiveId,
                "name", each.name,
                "direction", each.to > each.from ? "RISING" : "FALLING",
                "commitment", each.commitment,
                "baseline", each.from,
                "target", each.to,
                "unit", each.unit,
                "dueOn", "2027-12-31"));
        if (each.told == null) {
            var ref = Map.of("source", Backlog.SOURCE, "externalId", MEASURED);
            body.put(
                    "measuredBy",
                    Map.of(
                            "metric",
                            Measurements.SATISFACTION,
                            "subject",
                            Map.of("type", "INITIATIVE", "externalRef", ref)));
        }
        return body;
    }

    private void checkIn(String keyResultId, CheckIn told) {
        api.post(
                "/v1/check-ins",
                Map.of(
                        "keyResultId",
                        keyResultId,
                        "observedAt",
                        told.day + "T09:00:00Z",
                        "value",
                        told.value,
                        "confidence",
                        told.confidence));
    }
}
